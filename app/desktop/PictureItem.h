// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "DisplayPicture.h"

#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace likeness {

/// Draws a picture as large as it fits, centred, with rounded corners. Works with every scene graph back end.
class PictureItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(likeness::DisplayPicture picture READ picture WRITE setPicture NOTIFY pictureChanged FINAL)
    Q_PROPERTY(double radius READ radius WRITE setRadius NOTIFY radiusChanged FINAL)
    /// Where the picture lands in the item; empty without one.
    Q_PROPERTY(QRectF paintedRect READ paintedRect NOTIFY paintedRectChanged FINAL)

  public:
    explicit PictureItem(QQuickItem* parent = nullptr);

    [[nodiscard]] const DisplayPicture& picture() const noexcept { return m_picture; }
    void setPicture(const DisplayPicture& picture);
    [[nodiscard]] double radius() const noexcept { return m_radius; }
    void setRadius(double radius);
    [[nodiscard]] QRectF paintedRect() const;

    void paint(QPainter* painter) override;

  signals:
    void pictureChanged();
    void radiusChanged();
    void paintedRectChanged();

  protected:
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;

  private:
    DisplayPicture m_picture;
    double m_radius = 0;
};

} // namespace likeness
