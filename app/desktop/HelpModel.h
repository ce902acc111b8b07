// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QVariantList>
#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickTextDocument>

namespace likeness {

/// A part of the user guide.
struct HelpTopic {
    Q_GADGET
    QML_VALUE_TYPE(helpTopic)
    Q_PROPERTY(QString key MEMBER key CONSTANT FINAL)
    Q_PROPERTY(QString title MEMBER title CONSTANT FINAL)
    Q_PROPERTY(QString text MEMBER text CONSTANT FINAL)

  public:
    QString key;   ///< "verify", "store" and so on, the same in each language.
    QString title; ///< Its heading.
    QString text;  ///< The rest, as Markdown without pictures and links, which lead out of the program.
};

/// The user guide inside the program: docs/user-guide.md and its translations, as they were when the program
/// was built. Only parts that bear a key (`<!-- help: verify -->` below the heading) are in it. On the GUI
/// thread only.
class HelpModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// In the window's language; in English where there is no translation.
    Q_PROPERTY(QVariantList topics READ topics CONSTANT FINAL)

  public:
    explicit HelpModel(QObject* parent = nullptr);

    [[nodiscard]] const QVariantList& topics() const noexcept { return m_topics; }
    /// The place of a key; 0 when there is none like it.
    Q_INVOKABLE [[nodiscard]] int placeOf(const QString& key) const;

    /// Puts `gap` pixels between paragraphs, and as much room into the cells of tables, whose lines get
    /// `line`.
    Q_INVOKABLE static void space(QQuickTextDocument* text, double gap, const QColor& line);

    /// What a guide has, in its order.
    [[nodiscard]] static QVariantList topicsOf(const QString& guide);

  private:
    QVariantList m_topics;
};

} // namespace likeness
