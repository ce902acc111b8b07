// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QAbstractListModel>
#include <QtCore/QBasicTimer>
#include <QtCore/QVariantList>
#include <QtQml/qqmlregistration.h>

namespace likeness {

/// The rows of a list for a Repeater that makes them a few at a time, between other events: a Repeater makes
/// all rows of a plain list at once, however long that takes, and all anew when one changes. Each row is
/// there as `modelData`. The rows that were there stay and take the new values; those that are too many go at
/// once; new ones follow in turns of `kSlice`. On the GUI thread only.
class GrowingRows : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    /// What is to be shown in the end.
    Q_PROPERTY(QVariantList list READ list WRITE setList NOTIFY listChanged FINAL)

  public:
    /// After so many milliseconds no further row is begun before the next event.
    static constexpr int kSlice = 2;

    explicit GrowingRows(QObject* parent = nullptr);

    [[nodiscard]] const QVariantList& list() const noexcept { return m_list; }
    void setList(const QVariantList& list);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  signals:
    void listChanged();

  protected:
    void timerEvent(QTimerEvent* event) override;

  private:
    QVariantList m_list;
    int m_shown = 0; ///< How many rows of it are there by now.
    QBasicTimer m_timer;
};

} // namespace likeness
