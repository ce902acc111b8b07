// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QUrl>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickItem>

namespace likeness {

/// What file dialogs need to know of the disk, and what their answers mean. The same for every desktop's own
/// dialog and for the one that Qt draws where the desktop has none.
class FileChoice : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

  public:
    /// A folder to begin in: the wanted one, or the user's home where that is not there.
    Q_INVOKABLE [[nodiscard]] QUrl startFolder(const QUrl& wanted) const;
    /// A dialog's answer as the address of a file or folder on this computer: Qt 6.4 leaves out "file:" of a
    /// name that was typed. Empty for an answer that names none.
    Q_INVOKABLE [[nodiscard]] QUrl local(const QUrl& answer) const;
    /// The file to write: the answer with the suffix of one of the formats that could be chosen. `suffixes`
    /// has theirs, like "pdf"; `chosen` is the place of the one that was chosen. A suffix that was typed
    /// counts while the first format is chosen, since that need not have been looked at; any other choice
    /// replaces it. Empty where the answer names no file.
    Q_INVOKABLE [[nodiscard]] QUrl toWrite(const QUrl& answer, const QStringList& suffixes, int chosen) const;
    /// A file of this name in a folder, and the folder of a file.
    Q_INVOKABLE [[nodiscard]] QUrl inFolder(const QUrl& folder, const QString& name) const;
    Q_INVOKABLE [[nodiscard]] QUrl folderOf(const QUrl& file) const;
    Q_INVOKABLE [[nodiscard]] bool exists(const QUrl& file) const;
    /// What is shown of the dialog that Qt draws, in the window that asks or, from Qt 6.8 on, in one of its
    /// own: the first item that has this value of a property; null where there is none.
    Q_INVOKABLE [[nodiscard]] QQuickItem* itemOfDialog(const QString& property, const QString& value) const;
    /// The name without its folder, decoded.
    Q_INVOKABLE [[nodiscard]] QString name(const QUrl& file) const;
};

} // namespace likeness
