// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "EngineSettingsModel.h"

#include "DeviceWording.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include <algorithm>

namespace likeness {
namespace {

ComputeDevice deviceOf(const Settings& settings) {
    const auto device = computeDeviceNamed(settings.device().toStdString());
    return device ? *device : ComputeDevice::Cpu;
}

QString roleName(const std::string& role) {
    if (role == "detector") {
        return EngineSettingsModel::tr("Finds faces");
    }
    if (role == "landmarks") {
        return EngineSettingsModel::tr("Finds points of a face");
    }
    if (role == "recognizer") {
        return EngineSettingsModel::tr("Recognizes");
    }
    if (role == "pose") {
        return EngineSettingsModel::tr("Tells where a head looks");
    }
    if (role == "liveness") {
        return EngineSettingsModel::tr("Tells living faces from pictures of faces");
    }
    if (role == "eyes") {
        return EngineSettingsModel::tr("Tells shut eyes from open ones");
    }
    return QString::fromStdString(role);
}

} // namespace

EngineSettingsModel::EngineSettingsModel(EngineHost& host, Settings& settings,
                                         EngineHost::OptionsSource usual, PackLocator locator,
                                         std::filesystem::path ownCalibrations, QObject* parent)
    : QObject(parent),
      m_host(host),
      m_settings(settings),
      m_usual(std::move(usual)),
      m_locator(std::move(locator)),
      m_ownCalibrations(std::move(ownCalibrations)),
      m_packs(m_locator.all()) {
    connect(&m_host, &EngineHost::stateChanged, this, &EngineSettingsModel::onEngine);
    connect(&m_importing, &QFutureWatcherBase::finished, this, &EngineSettingsModel::onImported);
    connect(&m_measuring, &QFutureWatcherBase::finished, this, &EngineSettingsModel::onMeasured);
}

EngineSettingsModel::~EngineSettingsModel() = default;

void EngineSettingsModel::load(bool isUsual) {
    m_isUsual = isUsual || m_settings.pack().isEmpty();
    const QString pack = m_isUsual ? QString() : m_settings.pack();
    m_host.load([usual = m_usual, locator = m_locator, pack = pack.toStdString(),
                 calibrations = m_ownCalibrations, device = deviceOf(m_settings)]() -> Result<EngineOptions> {
        if (pack.empty()) {
            auto options = usual();
            if (options) {
                options->ownCalibrations = calibrations;
                if (device != ComputeDevice::Cpu) {
                    options->device = device;
                }
            }
            return options;
        }
        const auto folder = locator.find(pack);
        if (!folder) {
            return fail(folder);
        }
        EngineOptions options;
        options.pack = *folder;
        options.device = device;
        options.ownCalibrations = calibrations;
        return options;
    });
}

void EngineSettingsModel::onEngine() {
    if (m_host.state() == EngineHost::State::Failed && m_before) {
        m_problem = m_host.problem();
        m_settings.setPack(*std::exchange(m_before, std::nullopt));
        load();
    } else if (m_host.state() == EngineHost::State::Ready) {
        m_before.reset();
    }
    m_measured.clear();
    emit changed();
}

QStringList EngineSettingsModel::devices() const {
    QStringList names;
    for (const ComputeDevice device : kAllComputeDevices) {
        names.append(deviceChoice(device));
    }
    return names;
}

int EngineSettingsModel::device() const {
    const auto found = std::ranges::find(kAllComputeDevices, deviceOf(m_settings));
    return static_cast<int>(found - kAllComputeDevices.begin());
}

QString EngineSettingsModel::proof() const {
    return m_host.engine() ? proofSentence(m_host.engine()->device()) : QString();
}

QStringList EngineSettingsModel::packs() const {
    QStringList names;
    for (const PackLocation& pack : m_packs) {
        names.append(QString::fromStdString(pack.name));
    }
    return names;
}

int EngineSettingsModel::pack() const {
    const auto isLoaded = [&](const PackLocation& pack) {
        return QFileInfo(pack.folder).canonicalFilePath() ==
               QFileInfo(m_host.packFolder()).canonicalFilePath();
    };
    const auto found = std::ranges::find_if(m_packs, isLoaded);
    return found == m_packs.end() ? -1 : static_cast<int>(found - m_packs.begin());
}

QVariantList EngineSettingsModel::nets() const {
    QVariantList views;
    if (m_host.engine()) {
        for (const PackDescription::File& file : m_host.engine()->pack().files) {
            NetView view;
            view.role = roleName(file.role);
            view.file = QString::fromStdString(file.name);
            view.sha256 = QString::fromStdString(file.sha256);
            view.licence = QString::fromStdString(file.licence);
            view.source = QString::fromStdString(file.source);
            views.append(QVariant::fromValue(view));
        }
    }
    return views;
}

QString EngineSettingsModel::calibration() const {
    if (!m_host.engine()) {
        return {};
    }
    const Calibration* const calibration = m_host.engine()->calibration();
    if (calibration == nullptr) {
        return tr("This pack has no calibration: it can say how alike two faces are, and cannot decide.");
    }
    const Calibration::Provenance& from = calibration->data().provenance;
    const QLocale locale;
    const QString measured =
        m_host.engine()->hasOwnCalibration()
            ? tr("Your own, measured on “%1”, %2: %3 people, %4 pictures, %5 pairs of strangers.")
            : tr("Measured on “%1”, %2: %3 people, %4 pictures, %5 pairs of strangers.");
    return measured.arg(QString::fromStdString(from.data))
        .arg(locale.toString(QDate::fromString(QString::fromStdString(from.date), Qt::ISODate),
                             QLocale::ShortFormat))
        .arg(locale.toString(static_cast<qulonglong>(from.people)))
        .arg(locale.toString(static_cast<qulonglong>(from.pictures)))
        .arg(locale.toString(static_cast<qulonglong>(from.impostorPairs)));
}

QString EngineSettingsModel::busyWith() const {
    if (m_importing.isRunning()) {
        return tr("Copying and proving the pack…");
    }
    if (m_measuring.isRunning()) {
        return tr("Trying every device…");
    }
    return m_host.state() == EngineHost::State::Loading ? tr("Loading the model…") : QString();
}

void EngineSettingsModel::setDevice(int place) {
    if (isBusy() || place < 0 || place >= static_cast<int>(kAllComputeDevices.size()) || place == device()) {
        return;
    }
    const std::string_view device = name(kAllComputeDevices.at(static_cast<std::size_t>(place)));
    m_settings.setDevice(QString::fromUtf8(device.data(), static_cast<qsizetype>(device.size())));
    m_problem = {};
    m_notice = {};
    load(m_isUsual);
}

void EngineSettingsModel::setPack(int place) {
    if (isBusy() || place < 0 || place >= static_cast<int>(m_packs.size()) || place == pack()) {
        return;
    }
    m_before = m_isUsual ? QString() : m_settings.pack();
    m_settings.setPack(QString::fromStdString(m_packs.at(static_cast<std::size_t>(place)).name));
    m_problem = {};
    m_notice = {};
    load();
}

void EngineSettingsModel::importFrom(const QUrl& folder) {
    if (isBusy()) {
        return;
    }
    m_problem = {};
    m_notice = {};
    m_importing.setFuture(QtConcurrent::run(
        [locator = m_locator, from = QFileInfo(folder.toLocalFile()).filesystemAbsoluteFilePath()] {
            std::vector<std::filesystem::path> known;
            for (const PackLocation& pack : locator.all()) {
                known.push_back(pack.folder);
            }
            auto result = importPacks(from, known, locator.roots().front());
            return std::make_shared<const Imported>(Imported{std::move(result), locator.all()});
        }));
    emit changed();
}

void EngineSettingsModel::onImported() {
    const std::shared_ptr<const Imported> imported = m_importing.result();
    m_packs = imported->packs;
    if (imported->result) {
        QStringList names;
        for (const ImportedPack& pack : *imported->result) {
            names.append(QString::fromStdString(pack.name));
        }
        m_notice = [all = names.join(QStringLiteral(", "))] {
            return tr("Imported: %1. Choose it above to use it.").arg(all);
        };
    } else {
        m_problem = Problem::withImport(imported->result.error());
    }
    emit changed();
}

void EngineSettingsModel::forget() {
    m_notice = {};
    m_problem = {};
    emit changed();
}

void EngineSettingsModel::measureDevices() {
    if (isBusy() || !m_host.engine()) {
        return;
    }
    m_measured.clear();
    m_measuring.setFuture(QtConcurrent::run([engine = m_host.engine()] {
        QStringList lines;
        const auto proofs = engine->proveDevices();
        if (!proofs) {
            return QStringList{QString::fromStdString(proofs.error().message)};
        }
        for (const DeviceProof& proof : *proofs) {
            lines.append(measuredLine(proof));
        }
        return lines;
    }));
    emit changed();
}

void EngineSettingsModel::onMeasured() {
    m_measured = m_measuring.result();
    emit changed();
}

} // namespace likeness
