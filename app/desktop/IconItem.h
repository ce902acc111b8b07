// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QUrl>
#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace likeness {

/// Draws an SVG icon in one colour, sharp at any size: the drawing's shape counts, its own colours do not.
class IconItem : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// A file in the resources: "qrc:/…/name.svg".
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged FINAL)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)

  public:
    explicit IconItem(QQuickItem* parent = nullptr);

    [[nodiscard]] const QUrl& source() const noexcept { return m_source; }
    void setSource(const QUrl& source);
    [[nodiscard]] QColor color() const noexcept { return m_color; }
    void setColor(const QColor& color);

    void paint(QPainter* painter) override;

  signals:
    void sourceChanged();
    void colorChanged();

  private:
    QUrl m_source;
    QColor m_color = Qt::black;
};

} // namespace likeness
