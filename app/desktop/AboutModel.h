// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "EngineHost.h"
#include "StoreHost.h"

#include <QtCore/QVariantList>

namespace likeness {

/// Somebody else's work inside the program.
struct ComponentView {
    Q_GADGET
    QML_VALUE_TYPE(componentView)
    Q_PROPERTY(QString name MEMBER name CONSTANT FINAL)
    Q_PROPERTY(QString purpose MEMBER purpose CONSTANT FINAL)
    Q_PROPERTY(QString holder MEMBER holder CONSTANT FINAL)
    Q_PROPERTY(QString licence MEMBER licence CONSTANT FINAL)

  public:
    QString name;
    QString purpose;
    QString holder;  ///< Of the copyright.
    QString licence; ///< Its SPDX identifier.
};

/// What the program is made of, under which licences, and what a report of a problem needs. Lives on the GUI
/// thread.
class AboutModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(QVariantList components READ components CONSTANT FINAL)
    Q_PROPERTY(QString report READ report NOTIFY changed FINAL)

  public:
    /// Both must outlive the model.
    AboutModel(EngineHost& engines, StoreHost& host, QObject* parent = nullptr);

    /// The program itself first. The nets' licences come with the model pack.
    [[nodiscard]] static QVariantList components();
    /// The whole text of a licence that a component names, with those that it refers to; empty for others.
    Q_INVOKABLE [[nodiscard]] static QString textOf(const QString& licence);
    /// Versions, system, model and device, in English since it is for others to read; no name, no path,
    /// nothing about people.
    [[nodiscard]] QString report() const;
    Q_INVOKABLE void copyReport() const;

  signals:
    void changed();

  private:
    EngineHost& m_engines;
    StoreHost& m_host;
};

} // namespace likeness
