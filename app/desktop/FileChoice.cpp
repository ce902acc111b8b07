// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "FileChoice.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>

namespace likeness {

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
