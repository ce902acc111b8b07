// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "LiveItem.h"

#include <QtQml/QQmlEngine>
#include <QtQuick/QQuickView>

namespace likeness::test {

/// A window with a page that shows a session.
inline bool showLive(QQuickView& window, CaptureSession& session, QSize size) {
    window.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    window.setResizeMode(QQuickView::SizeRootObjectToView);
    window.resize(size);
    window.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)}});
    window.setSource(QUrl::fromLocalFile(QStringLiteral(LIKENESS_CAPTURE_QML "/LiveWindow.qml")));
    window.show();
    return window.status() == QQuickView::Ready;
}

inline LiveItem* liveItem(const QQuickView& window) {
    return window.rootObject()->findChild<LiveItem*>(QStringLiteral("live"));
}

} // namespace likeness::test
