// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "IncomingPictures.h"

#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

namespace likeness {

/// Takes pictures that are dragged in from other programs, as files or as image data.
class PictureDropArea : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    /// Whether something that may be a picture hovers over the item.
    Q_PROPERTY(bool containsDrag READ containsDrag NOTIFY containsDragChanged FINAL)

  public:
    explicit PictureDropArea(QQuickItem* parent = nullptr);

    [[nodiscard]] bool containsDrag() const noexcept { return m_containsDrag; }

  signals:
    void containsDragChanged();
    void picturesDropped(const likeness::IncomingPictures& pictures);

  protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void setContainsDrag(bool contains);

    bool m_containsDrag = false;
};

} // namespace likeness
