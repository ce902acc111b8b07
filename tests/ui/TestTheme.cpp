// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/TestProgram.h"

#include <QtGui/QColor>
#include <QtQml/QQmlComponent>
#include <QtQml/QQmlEngine>
#include <QtQml/qqmlextensionplugin.h>
#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <memory>

Q_IMPORT_QML_PLUGIN(LikenessPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_UiPlugin)
Q_IMPORT_QML_PLUGIN(Likeness_CapturePlugin)

namespace {

/// WCAG 2.1, "relative luminance".
double luminance(const QColor& color) {
    const auto linear = [](float channel) {
        const double c = static_cast<double>(channel);
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1, "contrast ratio".
double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport Likeness.Ui\n"
                          "QtObject { property var theme: Theme; function wash(c) { return Theme.wash(c) } }",
                          {});
        m_probe.reset(component.create());
        QVERIFY2(m_probe != nullptr, qPrintable(component.errorString()));
        m_theme = m_probe->property("theme").value<QObject*>();
        QVERIFY(m_theme != nullptr);
    }

    void contrast_isThatOfTheStandard() {
        // The standard's own extremes, and its example of #777 on white.
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QVERIFY(std::abs(contrast(QColor(QStringLiteral("#777777")), Qt::white) - 4.48) < 0.01);
    }

    void text_canBeReadOnItsGround_data() {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("ground");
        const std::vector<std::pair<const char*, const char*>> pairs{
            {"ink", "paper"},          {"ink", "surface"},
            {"ink", "sunken"},         {"mutedInk", "paper"},
            {"mutedInk", "surface"},   {"accent", "paper"},
            {"accent", "surface"},     {"accentInk", "accent"},
            {"match", "surface"},      {"review", "surface"},
            {"noMatch", "surface"},    {"match", "wash match"},
            {"review", "wash review"}, {"noMatch", "wash noMatch"},
            {"ink", "wash match"},     {"ink", "wash review"},
            {"ink", "wash noMatch"},   {"review", "paper"},
            {"tipInk", "tipGround"},   {"accent", "wash accent"},
            {"ink", "wash accent"},    {"mutedInk", "wash accent"},
            {"mutedInk", "sunken"},    {"mutedInk", "wash mutedInk"},
            {"ink", "wash mutedInk"}};
        for (const bool dark : {false, true}) {
            for (const auto& [text, ground] : pairs) {
                QTest::addRow("%s, %s on %s", dark ? "dark" : "light", text, ground)
                    << dark << QByteArray(text) << QByteArray(ground);
            }
        }
    }
    void text_canBeReadOnItsGround() {
        QFETCH(bool, dark);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, ground);
        QVERIFY(m_theme->setProperty("dark", dark));
        const double ratio = contrast(color(text), color(ground));
        QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("contrast is %1").arg(ratio)));
    }

    void verdicts_areNamedAsTheDirectionGivesThem() {
        m_theme->setProperty("dark", false);
        QCOMPARE(color("match"), QColor(QStringLiteral("#1E7F4F")));
        QCOMPARE(color("cannotTell"), QColor(QStringLiteral("#5F6368"))); // muted ink
        QCOMPARE(color("noMatch"), QColor(QStringLiteral("#B3261E")));
        m_theme->setProperty("dark", true);
        QCOMPARE(color("review"), QColor(QStringLiteral("#F0B429")));
    }

  private:
    QColor color(const QByteArray& name) {
        if (name.startsWith("wash ")) {
            QVariant wash;
            QMetaObject::invokeMethod(m_probe.get(), "wash", Q_RETURN_ARG(QVariant, wash),
                                      Q_ARG(QVariant, m_theme->property(name.mid(5).constData())));
            return wash.value<QColor>();
        }
        return m_theme->property(name.constData()).value<QColor>();
    }

    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_probe;
    QObject* m_theme = nullptr;
};

LIKENESS_GUI_TEST(TestTheme)
#include "TestTheme.moc"
