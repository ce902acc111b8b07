// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Translations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>

namespace likeness {

Translations::Translations(const QLocale& locale) {
    install(locale);
}

void Translations::use(const QLocale& locale) {
    remove();
    install(locale);
}

void Translations::install(const QLocale& locale) {
    QLocale::setDefault(locale);
    // The plural forms of the language that the texts are written in.
    if (m_plurals.load(QStringLiteral(":/likeness/i18n/likeness_en.qm"))) {
        QCoreApplication::installTranslator(&m_plurals);
    }
    if (m_texts.load(locale, QStringLiteral("likeness"), QStringLiteral("_"),
                     QStringLiteral(":/likeness/i18n"))) {
        QCoreApplication::installTranslator(&m_texts);
    }
    if (m_qtTexts.load(locale, QStringLiteral("qt"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qtTexts);
    }
}

void Translations::remove() {
    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_plurals);
}

Translations::~Translations() {
    remove();
    QLocale::setDefault(m_previous);
}

QLocale Translations::localeFor(const QString& language) const {
    const bool isOfSystem =
        language.isEmpty() || m_previous.uiLanguages().value(0).section(u'-', 0, 0) == language;
    return isOfSystem ? m_previous : QLocale(language);
}

} // namespace likeness
