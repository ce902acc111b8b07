// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Translations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>

namespace likeness {

Translations::Translations(const QLocale& locale) {
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

Translations::~Translations() {
    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_plurals);
    QLocale::setDefault(m_previous);
}

} // namespace likeness
