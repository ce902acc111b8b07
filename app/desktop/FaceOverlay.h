// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "FaceOutlines.h"

#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace likeness {

/// Draws the faces of a picture over it: the taken one as a soft rounded frame with its landmarks, others
/// thin.
class FaceOverlay : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(likeness::FaceOutlines faces READ faces WRITE setFaces NOTIFY facesChanged FINAL)
    /// Where the picture lies in this item.
    Q_PROPERTY(QRectF pictureRect READ pictureRect WRITE setPictureRect NOTIFY pictureRectChanged FINAL)
    Q_PROPERTY(QColor takenColor READ takenColor WRITE setTakenColor NOTIFY colorsChanged FINAL)
    Q_PROPERTY(QColor otherColor READ otherColor WRITE setOtherColor NOTIFY colorsChanged FINAL)
    /// Under every line, so that it can be seen on any picture.
    Q_PROPERTY(QColor haloColor READ haloColor WRITE setHaloColor NOTIFY colorsChanged FINAL)
    /// How close the frame lies around the taken face: 0 loose, 1 on the box. For the motion when a face is
    /// found.
    Q_PROPERTY(double tightness READ tightness WRITE setTightness NOTIFY tightnessChanged FINAL)

  public:
    explicit FaceOverlay(QQuickItem* parent = nullptr);

    [[nodiscard]] const FaceOutlines& faces() const noexcept { return m_faces; }
    void setFaces(const FaceOutlines& faces);
    [[nodiscard]] QRectF pictureRect() const noexcept { return m_pictureRect; }
    void setPictureRect(const QRectF& rect);
    [[nodiscard]] QColor takenColor() const noexcept { return m_takenColor; }
    void setTakenColor(const QColor& color) { setColor(m_takenColor, color); }
    [[nodiscard]] QColor otherColor() const noexcept { return m_otherColor; }
    void setOtherColor(const QColor& color) { setColor(m_otherColor, color); }
    [[nodiscard]] QColor haloColor() const noexcept { return m_haloColor; }
    void setHaloColor(const QColor& color) { setColor(m_haloColor, color); }
    [[nodiscard]] double tightness() const noexcept { return m_tightness; }
    void setTightness(double tightness);

    /// A face's box in this item's coordinates.
    [[nodiscard]] QRectF boxOf(const FaceBox& face) const;
    /// Which of the faces lies at a place in this item, the smallest where there are several; −1 for none.
    Q_INVOKABLE [[nodiscard]] int faceAt(const QPointF& place) const;

    void paint(QPainter* painter) override;

  signals:
    void facesChanged();
    void pictureRectChanged();
    void colorsChanged();
    void tightnessChanged();

  private:
    void setColor(QColor& color, const QColor& value);
    [[nodiscard]] QPointF toItem(float x, float y) const;
    void paintTaken(QPainter& painter, const FaceBox& face) const;
    void paintLandmarks(QPainter& painter, const FaceBox& face) const;

    FaceOutlines m_faces;
    QRectF m_pictureRect;
    QColor m_takenColor = Qt::white;
    QColor m_otherColor = Qt::lightGray;
    QColor m_haloColor = Qt::black;
    double m_tightness = 1;
};

} // namespace likeness
