// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SampleSet.h"

#include <QtCore/QDir>

namespace likeness {

SampleSet::SampleSet(const QString& folder) {
    const QDir dir(folder);
    const QStringList first = dir.entryList({QStringLiteral("franck*.jpg")}, QDir::Files, QDir::Name);
    const QStringList other = dir.entryList({QStringLiteral("cap12*.png")}, QDir::Files, QDir::Name);
    if (folder.isEmpty() || first.size() < 2 || other.isEmpty()) {
        return;
    }
    m_person = dir.filePath(first.first());
    m_samePerson = dir.filePath(first.last());
    m_anotherPerson = dir.filePath(other.first());
}

} // namespace likeness
