// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QString>

namespace likeness {

/// The bundled sample pictures, where they were installed: two stills of one man and one of another. A value.
class SampleSet {
  public:
    /// Empty: no samples.
    SampleSet() = default;
    /// Looks for the samples in a folder; a folder without them gives an empty set.
    explicit SampleSet(const QString& folder);

    [[nodiscard]] bool isEmpty() const { return m_person.isEmpty(); }
    [[nodiscard]] const QString& person() const noexcept { return m_person; }
    [[nodiscard]] const QString& samePerson() const noexcept { return m_samePerson; }
    [[nodiscard]] const QString& anotherPerson() const noexcept { return m_anotherPerson; }

  private:
    QString m_person;
    QString m_samePerson;
    QString m_anotherPerson;
};

} // namespace likeness
