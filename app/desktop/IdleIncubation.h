// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>
#include <QtQml/QQmlIncubator>

namespace likeness {

/// Makes what QML asks for asynchronously, a few milliseconds at a time, whenever no other event waits. Qt
/// Quick's own controller takes a third of a frame and then as long as the object that it is about needs. Of
/// one engine, on its thread; must outlive it.
class IdleIncubation : public QObject, public QQmlIncubationController {
    Q_OBJECT

  public:
    /// After so many milliseconds no further object is begun; one may take several times as long.
    static constexpr int kSlice = 1;
    /// After so many slices JavaScript may have left enough behind to be collected in the middle of the next.
    static constexpr int kSlicesUntilLitter = 8;

    IdleIncubation() { setObjectName(QStringLiteral("pages being made")); }

  signals:
    /// Much was made, or all. Whoever collects what JavaScript left behind does it best now, in a turn of
    /// its own.
    void muchMade();

  protected:
    void incubatingObjectCountChanged(int count) override;
    void timerEvent(QTimerEvent* event) override;

  private:
    QBasicTimer m_timer;
    int m_slices = 0; ///< Since `muchMade`.
};

} // namespace likeness
