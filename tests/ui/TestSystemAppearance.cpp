// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "SystemAppearance.h"
#include "support/TestProgram.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPalette>
#include <QtTest/QtTest>

using likeness::SystemAppearance;

class TestSystemAppearance : public QObject {
    Q_OBJECT

  private slots:
    void isDark_followsThePalette() {
        const QPalette before = QGuiApplication::palette();
        const SystemAppearance appearance;
        for (const bool dark : {true, false}) {
            QPalette palette;
            palette.setColor(QPalette::Window, dark ? Qt::black : Qt::white);
            palette.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
            QGuiApplication::setPalette(palette);
            QTRY_COMPARE(appearance.isDark(), dark);
        }
        QGuiApplication::setPalette(before);
    }

    void isDark_believesThePortal() {
        SystemAppearance appearance;
        const bool byPalette = appearance.isDark();
        QSignalSpy changed(&appearance, &SystemAppearance::changed);
        setScheme(appearance, 1U);
        QVERIFY(appearance.isDark());
        QCOMPARE(changed.count(), 1);
        setScheme(appearance, 2U);
        QVERIFY(!appearance.isDark());
        setScheme(appearance, 0U); // no preference
        QCOMPARE(appearance.isDark(), byPalette);
    }

    void isMotionReduced_followsTheDesktopsSwitch() {
        SystemAppearance appearance;
        const QString group = QStringLiteral("org.gnome.desktop.interface");
        const QString key = QStringLiteral("enable-animations");
        appearance.takePortalSetting(group, key, false);
        QVERIFY(appearance.isMotionReduced());
        appearance.takePortalSetting(group, key, true);
        QVERIFY(!appearance.isMotionReduced());
        appearance.switchMotionOff();
        QVERIFY(appearance.isMotionReduced());
    }

    void textScale_followsTheSystemsFontAndTheDesktopsFactor() {
        SystemAppearance appearance;
        QCOMPARE(appearance.textScale(), 1.0); // 9 points in the tests' platform
        const QFont before = QGuiApplication::font();
        QFont large = before;
        large.setPointSizeF(22);
        QGuiApplication::setFont(large);
        QTRY_COMPARE(appearance.textScale(), 2.0); // twice 11
        QGuiApplication::setFont(before);
        QTRY_COMPARE(appearance.textScale(), 1.0);
        const auto setFactor = [&](double factor) {
            appearance.takePortalSetting(QStringLiteral("org.gnome.desktop.interface"),
                                         QStringLiteral("text-scaling-factor"), factor);
        };
        setFactor(1.5);
        QCOMPARE(appearance.textScale(), 1.5);
        setFactor(100.0); // nonsense
        QCOMPARE(appearance.textScale(), 3.0);
        setFactor(0.5); // text is never smaller than it was designed
        QCOMPARE(appearance.textScale(), 1.0);
    }

    void takePortalSetting_ignoresOtherSettings() {
        SystemAppearance appearance;
        QSignalSpy changed(&appearance, &SystemAppearance::changed);
        appearance.takePortalSetting(QStringLiteral("org.gnome.desktop.interface"),
                                     QStringLiteral("font-name"), 1U);
        QCOMPARE(changed.count(), 0);
    }

  private:
    static void setScheme(SystemAppearance& appearance, uint scheme) {
        appearance.takePortalSetting(QStringLiteral("org.freedesktop.appearance"),
                                     QStringLiteral("color-scheme"), scheme);
    }
};

LIKENESS_GUI_TEST(TestSystemAppearance)
#include "TestSystemAppearance.moc"
