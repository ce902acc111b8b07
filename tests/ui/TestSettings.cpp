// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Settings.h"
#include "support/TestProgram.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using likeness::Settings;

class TestSettings : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("likeness.ini"));
    }

    void settings_startWithTheUsual() {
        const Settings settings(m_file);
        QCOMPARE(settings.theme(), Settings::Theme::System);
        QCOMPARE(settings.windowSize(), QSize(1280, 800));
        QVERIFY(settings.isAutoCapture() && settings.language().isEmpty());
        QVERIFY(settings.pack().isEmpty() && settings.device().isEmpty());
        QVERIFY(settings.notice().isEmpty());
    }

    void settings_areRemembered() {
        {
            Settings settings(m_file);
            settings.setTheme(Settings::Theme::Dark);
            settings.setWindowSize({900, 600});
            settings.setMaximized(true);
            settings.setLanguage(QStringLiteral("de"));
            settings.setAutoCapture(false);
            settings.setPack(QStringLiteral("yunet"));
            settings.setDevice(QStringLiteral("auto"));
        }
        const Settings settings(m_file);
        QCOMPARE(settings.theme(), Settings::Theme::Dark);
        QCOMPARE(settings.windowSize(), QSize(900, 600));
        QVERIFY(settings.isMaximized());
        QCOMPARE(settings.language(), QStringLiteral("de"));
        QVERIFY(!settings.isAutoCapture());
        QCOMPARE(settings.pack(), QStringLiteral("yunet"));
        QCOMPARE(settings.device(), QStringLiteral("auto"));
        QVERIFY(settings.notice().isEmpty());
    }

    void overrides_areForgotten() {
        {
            Settings settings(m_file);
            settings.overrideTheme(Settings::Theme::Dark);
            settings.overrideWindowSize({900, 600});
            QCOMPARE(settings.theme(), Settings::Theme::Dark);
        }
        const Settings settings(m_file);
        QCOMPARE(settings.theme(), Settings::Theme::System);
        QCOMPARE(settings.windowSize(), QSize(1280, 800));
    }

    void windowSize_fitsTheScreen() {
        QCOMPARE(Settings::fitted({1280, 800}, {1920, 1080}), QSize(1280, 800));
        QCOMPARE(Settings::fitted({1920, 1053}, {1920, 1053}), QSize(1920, 1053));
        // With room for the window's frame.
        const QSize fitted = Settings::fitted({2558, 1410}, {1440, 900});
        QVERIFY(fitted.width() < 1440 && fitted.width() > 1300 && fitted.height() < 900 &&
                fitted.height() > 800);
        QCOMPARE(Settings::fitted({700, 1410}, {1440, 900}).width(), 700);
        QCOMPARE(Settings::fitted({900, 600}, {320, 200}), Settings::kMinimumWindowSize);
    }

    void settings_setABrokenFileAside_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("noise") << QByteArray("\x00\xff\xfe[[[=\n]]%%", 12);
        QTest::newRow("another program's") << QByteArray("[window]\ntheme=Dark\n");
        QTest::newRow("unclosed section") << QByteArray("format=1\n[window\ntheme=Dark\n");
    }
    void settings_setABrokenFileAside() {
        QFETCH(QByteArray, content);
        QVERIFY(write(content));
        {
            const Settings settings(m_file);
            QVERIFY(!settings.notice().isEmpty());
            QCOMPARE(settings.theme(), Settings::Theme::System);
        }
        QFile aside(m_file + QStringLiteral(".broken"));
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), content);
        QVERIFY(Settings(m_file).notice().isEmpty());
    }

    void settings_ignoreNonsenseValues() {
        QVERIFY(write("[General]\nformat=1\n[window]\ntheme=Purple\nsize=@Size(1 -5)\nmaximized=maybe\n"));
        const Settings settings(m_file);
        QCOMPARE(settings.theme(), Settings::Theme::System);
        QVERIFY(settings.windowSize().width() >= Settings::kMinimumWindowSize.width());
        QVERIFY(settings.windowSize().height() >= Settings::kMinimumWindowSize.height());
    }

    void settings_bearAPlaceThatCannotBeWritten() {
        Settings settings(QStringLiteral("/proc/none/likeness.ini"));
        settings.setTheme(Settings::Theme::Light);
        settings.sync();
        QCOMPARE(settings.theme(), Settings::Theme::Light);
    }

  private:
    bool write(const QByteArray& content) {
        QFile file(m_file);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

LIKENESS_TEST(TestSettings)
#include "TestSettings.moc"
