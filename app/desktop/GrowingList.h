// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QBasicTimer>
#include <QtQml/qqmlregistration.h>

namespace likeness {

/// A list whose rows become known to views a few at a time, between other events, so that no event takes as
/// long as making all that a view shows. Rows that were there stay and are told to be read again: a view need
/// not make them anew. Those that are too many go at once; new ones follow in turns of `kSlice`. On the GUI
/// thread only.
class GrowingList : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

  public:
    /// After so many milliseconds no further row is begun before the next event.
    static constexpr int kSlice = 2;

    /// How many rows views know by now.
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;

  signals:
    /// A row was added. A list view makes its row with the next frame; told `forceLayout()` now, it makes it
    /// in the turn that counts the time.
    void grown();

  protected:
    /// For views that make every row they are told of.
    static constexpr int kEveryRow = -1;
    /// More rows than are seen at once on any screen.
    static constexpr int kOnScreen = 64;

    /// From `rest` rows on, more of which no view shows at a time, all others follow at once.
    explicit GrowingList(int rest, QObject* parent = nullptr);

    /// The list has `count` rows now; what is in any of them may have changed.
    void setRows(int count);
    /// The list is empty, and views keep nothing of what they showed.
    void forgetRows();
    /// What is in these rows has changed.
    void tellChanged(int first, int last, const QList<int>& roles = {});

    void timerEvent(QTimerEvent* event) override;

  private:
    void insert(int rows);

    int m_rest;
    int m_count = 0;
    int m_shown = 0;
    QBasicTimer m_timer;
};

} // namespace likeness
