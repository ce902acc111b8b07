// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Phrase.h"
#include "StoreHost.h"

#include <QtCore/QStringList>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

namespace likeness {

/// Sees to it that people whose consent has expired are erased as an administrator said in advance: when
/// somebody signs in, and every hour from then on. Lives on the GUI thread.
class Retention : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    /// How long people may be kept after their consent expired, in words.
    Q_PROPERTY(QStringList options READ options CONSTANT FINAL)
    /// Which of them holds; -1 for one that is not on offer.
    Q_PROPERTY(int current READ current NOTIFY changed FINAL)
    /// Whom it erased or could not erase, a sentence; empty while there is nothing to tell.
    Q_PROPERTY(QString notice READ notice NOTIFY changed FINAL)

  public:
    explicit Retention(StoreHost& host, QObject* parent = nullptr);

    [[nodiscard]] QStringList options() const;
    [[nodiscard]] int current() const noexcept { return m_current; }
    [[nodiscard]] QString notice() const { return m_notice.text(); }

    /// For administrators.
    Q_INVOKABLE void choose(int option);
    Q_INVOKABLE void dismiss();

  signals:
    void changed();

  private:
    void onHostChanged();
    void apply();
    void tell(const Phrase& notice);

    StoreHost& m_host;
    QTimer m_timer;
    bool m_isOn = false; ///< Somebody is signed in.
    int m_current = 0;
    Phrase m_notice;
};

} // namespace likeness
