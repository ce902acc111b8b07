// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QLocale>
#include <QtCore/QTranslator>

namespace likeness {

/// The program's texts and Qt's own in one language, installed as long as the object lives. English needs
/// none.
class Translations {
  public:
    /// Takes the first of the locale's languages that there is, and makes the locale the one for numbers.
    /// Needs an application object.
    explicit Translations(const QLocale& locale);
    ~Translations();
    /// Another language from now on; who shows texts must ask for them anew.
    void use(const QLocale& locale);
    /// The locale for a language that was chosen: the system's where that speaks it, so that numbers and
    /// dates stay as the user has them, and for none.
    [[nodiscard]] QLocale localeFor(const QString& language) const;
    Translations(const Translations&) = delete;
    Translations& operator=(const Translations&) = delete;

  private:
    void install(const QLocale& locale);
    void remove();

    QLocale m_previous;
    QTranslator m_plurals;
    QTranslator m_texts;
    QTranslator m_qtTexts;
};

} // namespace likeness
