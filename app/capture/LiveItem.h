// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CaptureSession.h"

#include <QtCore/QPointer>
#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace likeness {

/// Shows a session's video as large as it fits, with rounded corners, and the faces that were found in it.
///
/// Qt's own VideoOutput draws nothing with the software scene graph; this draws with every one. The pixels
/// come in the item's size from a worker, so that drawing is a copy.
class LiveItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(likeness::CaptureSession* session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(double radius MEMBER m_radius NOTIFY lookChanged FINAL)
    Q_PROPERTY(bool showsFaces MEMBER m_showsFaces NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor takenColor MEMBER m_takenColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor otherColor MEMBER m_otherColor NOTIFY lookChanged FINAL)
    Q_PROPERTY(QColor haloColor MEMBER m_haloColor NOTIFY lookChanged FINAL)
    /// How close the frame lies around the largest face: 0 loose, 1 on the box.
    Q_PROPERTY(double tightness MEMBER m_tightness NOTIFY lookChanged FINAL)
    /// Where the video lands in the item; empty while there is none.
    Q_PROPERTY(QRectF paintedRect READ paintedRect NOTIFY paintedRectChanged FINAL)

  public:
    explicit LiveItem(QQuickItem* parent = nullptr);
    ~LiveItem() override;

    [[nodiscard]] CaptureSession* session() const noexcept { return m_session; }
    void setSession(CaptureSession* session);
    [[nodiscard]] QRectF paintedRect() const;

    void paint(QPainter* painter) override;

  signals:
    void sessionChanged();
    void lookChanged();
    void paintedRectChanged();

  protected:
    void geometryChange(const QRectF& newGeometry, const QRectF& oldGeometry) override;
    void itemChange(ItemChange change, const ItemChangeData& value) override;

  private:
    void onPreview();
    void tellSize();
    [[nodiscard]] double pixelRatio() const;
    void paintPicture(QPainter& painter, const QRectF& target) const;

    QPointer<CaptureSession> m_session;
    QSize m_pictureSize;
    double m_radius = 0;
    bool m_showsFaces = true;
    QColor m_takenColor = Qt::white;
    QColor m_otherColor = Qt::lightGray;
    QColor m_haloColor = Qt::black;
    double m_tightness = 1;
};

} // namespace likeness
