// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "GrowingList.h"

#include <QtCore/QVariantList>

namespace likeness {

/// The rows of a plain list for a Repeater, which would make all of them at once, however long that takes,
/// and all anew when one changes. Each row is there as `modelData`. On the GUI thread only.
class GrowingRows : public likeness::GrowingList { // whole name: for qmllint
    Q_OBJECT
    QML_ELEMENT
    /// What is to be shown in the end.
    Q_PROPERTY(QVariantList list READ list WRITE setList NOTIFY listChanged FINAL)

  public:
    explicit GrowingRows(QObject* parent = nullptr);

    [[nodiscard]] const QVariantList& list() const noexcept { return m_list; }
    void setList(const QVariantList& list);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  signals:
    void listChanged();

  private:
    QVariantList m_list;
};

} // namespace likeness
