// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FileChoice.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QGuiApplication>
#include <QtQuick/QQuickWindow>

#include <algorithm>

namespace likeness {
namespace {

QQuickItem* shownItem(const QQuickItem& above, const char* property, const QString& value) {
    for (QQuickItem* below : above.childItems()) {
        if (!below->isVisible()) {
            continue;
        }
        QQuickItem* const found =
            below->property(property).toString() == value ? below : shownItem(*below, property, value);
        if (found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

QUrl FileChoice::startFolder(const QUrl& wanted) const {
    const QString folder = local(wanted).toLocalFile();
    return QUrl::fromLocalFile(!folder.isEmpty() && QFileInfo(folder).isDir() ? folder : QDir::homePath());
}

QUrl FileChoice::local(const QUrl& answer) const {
    const QString path = answer.scheme().isEmpty() ? answer.path() : answer.toLocalFile();
    return path.isEmpty() ? QUrl() : QUrl::fromLocalFile(path);
}

QUrl FileChoice::toWrite(const QUrl& answer, const QStringList& suffixes, int chosen) const {
    const QString path = local(answer).toLocalFile();
    const QFileInfo file(path);
    if (path.isEmpty() || file.fileName().isEmpty() || file.isDir()) {
        return {};
    }
    const QString wanted = suffixes.value(chosen, suffixes.value(0));
    const QString typed = file.suffix().toLower();
    if (wanted.isEmpty() || typed == wanted || (chosen <= 0 && suffixes.contains(typed))) {
        return QUrl::fromLocalFile(path);
    }
    const bool isAnotherFormat = suffixes.contains(typed);
    return QUrl::fromLocalFile((isAnotherFormat ? path.chopped(typed.size() + 1) : path) + u'.' + wanted);
}

QQuickItem* FileChoice::itemOfDialog(const QString& property, const QString& value) const {
    for (QWindow* window : QGuiApplication::topLevelWindows()) {
        const auto* const quick = qobject_cast<QQuickWindow*>(window);
        if (quick == nullptr || !quick->isVisible()) {
            continue;
        }
        for (const QQuickItem* layer : quick->contentItem()->childItems()) {
            if (!quick->inherits("QQuickPopupWindow") && !layer->inherits("QQuickOverlay")) {
                continue; // the page
            }
            if (QQuickItem* const found = shownItem(*layer, property.toLatin1().constData(), value)) {
                return found;
            }
        }
    }
    return nullptr;
}

QUrl FileChoice::inFolder(const QUrl& folder, const QString& name) const {
    return QUrl::fromLocalFile(QDir(folder.toLocalFile()).filePath(name));
}

QUrl FileChoice::folderOf(const QUrl& file) const {
    return QUrl::fromLocalFile(QFileInfo(file.toLocalFile()).absolutePath());
}

bool FileChoice::exists(const QUrl& file) const {
    return QFileInfo::exists(file.toLocalFile());
}

QString FileChoice::name(const QUrl& file) const {
    return QFileInfo(file.toLocalFile()).fileName();
}

} // namespace likeness
