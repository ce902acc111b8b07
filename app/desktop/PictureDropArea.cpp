// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PictureDropArea.h"

#include <QtCore/QMimeData>
#include <QtGui/QDropEvent>

namespace likeness {
namespace {

/// Takes a copy whatever the other program proposes, so that it never removes the original.
void acceptCopy(QDropEvent& event) {
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

} // namespace

PictureDropArea::PictureDropArea(QQuickItem* parent) : QQuickItem(parent) {
    setFlag(ItemAcceptsDrops);
}

void PictureDropArea::setContainsDrag(bool contains) {
    if (m_containsDrag != contains) {
        m_containsDrag = contains;
        emit containsDragChanged();
    }
}

void PictureDropArea::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData() == nullptr || !IncomingPictures::mayHold(*event->mimeData())) {
        event->ignore();
        return;
    }
    acceptCopy(*event);
    setContainsDrag(true);
}

void PictureDropArea::dragMoveEvent(QDragMoveEvent* event) {
    if (m_containsDrag) {
        acceptCopy(*event);
    } else {
        event->ignore();
    }
}

void PictureDropArea::dragLeaveEvent(QDragLeaveEvent* /*event*/) {
    setContainsDrag(false);
}

void PictureDropArea::dropEvent(QDropEvent* event) {
    setContainsDrag(false);
    if (event->mimeData() == nullptr) {
        event->ignore();
        return;
    }
    acceptCopy(*event);
    emit picturesDropped(IncomingPictures::fromMimeData(*event->mimeData()));
}

} // namespace likeness
