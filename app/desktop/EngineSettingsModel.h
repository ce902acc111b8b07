// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "EngineHost.h"
#include "Phrase.h"
#include "Settings.h"

#include "common/PackLocator.h"
#include "engine/PackImport.h"

#include <QtCore/QFutureWatcher>
#include <QtCore/QUrl>
#include <QtCore/QVariantList>

#include <vector>

namespace likeness {

/// A net of the model pack as the settings show one.
struct NetView {
    Q_GADGET
    QML_VALUE_TYPE(netView)
    Q_PROPERTY(QString role MEMBER role CONSTANT FINAL)
    Q_PROPERTY(QString file MEMBER file CONSTANT FINAL)
    Q_PROPERTY(QString sha256 MEMBER sha256 CONSTANT FINAL)
    Q_PROPERTY(QString licence MEMBER licence CONSTANT FINAL)
    Q_PROPERTY(QString source MEMBER source CONSTANT FINAL)

  public:
    QString role;
    QString file;
    QString sha256;
    QString licence;
    QString source;
};

/// Which model pack runs on which device: what there is, what was chosen, and what came of it. A pack that
/// does not load is given up for the one before. Everything slow is done on workers. Lives on the GUI thread.
class EngineSettingsModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(QStringList devices READ devices NOTIFY changed FINAL)
    Q_PROPERTY(int device READ device NOTIFY changed FINAL)
    Q_PROPERTY(QString proof READ proof NOTIFY changed FINAL)
    Q_PROPERTY(QStringList measured READ measured NOTIFY changed FINAL)
    Q_PROPERTY(QStringList packs READ packs NOTIFY changed FINAL)
    Q_PROPERTY(int pack READ pack NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList nets READ nets NOTIFY changed FINAL)
    Q_PROPERTY(QString calibration READ calibration NOTIFY changed FINAL)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString busyWith READ busyWith NOTIFY changed FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)
    Q_PROPERTY(likeness::Problem problem READ problem NOTIFY changed FINAL)

  public:
    /// `usual` says what runs unless a pack is chosen; packs are found by, and imported into the first folder
    /// of, `locator`. Calibrations in `ownCalibrations` take the place of their packs'. Host and settings
    /// must outlive this.
    EngineSettingsModel(EngineHost& host, Settings& settings, EngineHost::OptionsSource usual,
                        PackLocator locator, std::filesystem::path ownCalibrations = {},
                        QObject* parent = nullptr);
    ~EngineSettingsModel() override;

    /// Loads the pack that was chosen last, unless `isUsual`, on the device that was.
    void load(bool isUsual = false);

    /// Names of the devices that can be asked for, and the place of the one that is.
    [[nodiscard]] QStringList devices() const;
    [[nodiscard]] int device() const;
    /// How the device that runs was proved, one sentence.
    [[nodiscard]] QString proof() const;
    /// A sentence for each device, once they were measured.
    [[nodiscard]] const QStringList& measured() const noexcept { return m_measured; }
    /// Packs that are installed, by name, and the place of the one that was loaded last; -1 when it is from
    /// elsewhere.
    [[nodiscard]] QStringList packs() const;
    [[nodiscard]] int pack() const;
    [[nodiscard]] QVariantList nets() const;
    /// What the calibration was measured on, one sentence.
    [[nodiscard]] QString calibration() const;
    [[nodiscard]] bool isBusy() const { return !busyWith().isEmpty(); }
    [[nodiscard]] QString busyWith() const;
    [[nodiscard]] QString notice() const { return m_notice.text(); }
    [[nodiscard]] const Problem& problem() const noexcept { return m_problem; }

    Q_INVOKABLE void setDevice(int place);
    Q_INVOKABLE void setPack(int place);
    Q_INVOKABLE void importFrom(const QUrl& folder);
    /// Tries and times every device; takes seconds.
    Q_INVOKABLE void measureDevices();
    /// What was said goes, for somebody else comes.
    void forget();

  signals:
    void changed();

  private:
    struct Imported {
        Result<std::vector<ImportedPack>> result;
        std::vector<PackLocation> packs;
    };
    void onEngine();
    void onImported();
    void onMeasured();

    EngineHost& m_host;
    Settings& m_settings;
    EngineHost::OptionsSource m_usual;
    PackLocator m_locator;
    std::filesystem::path m_ownCalibrations;
    std::vector<PackLocation> m_packs;
    bool m_isUsual = false;
    /// The pack to go back to when the one that loads fails; no value while none is on trial.
    std::optional<QString> m_before;
    QStringList m_measured;
    Phrase m_notice;
    Problem m_problem;
    QFutureWatcher<std::shared_ptr<const Imported>> m_importing;
    QFutureWatcher<QStringList> m_measuring;
};

} // namespace likeness
