// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ReportAssembly.h"
#include "Samples.h"
#include "support/TestProgram.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainterPath>

using namespace likeness;

/// The page that a verification is saved as, read back with poppler's programs.
class TestVerificationReport : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir().mkpath(QStringLiteral(LIKENESS_SCREENSHOTS)));
        QVERIFY(test::load(m_host));
    }

    void save_writesOnePageThatSaysWhatTheWindowSays_data() {
        QTest::addColumn<bool>("samePerson");
        QTest::newRow("match") << true;
        QTest::newRow("no match") << false;
    }
    void save_writesOnePageThatSaysWhatTheWindowSays() {
        QFETCH(bool, samePerson);
        samePerson ? m_model.trySamePerson() : m_model.tryDifferentPeople();
        QVERIFY(settle());
        const Verdict& verdict = *m_model.verdict();
        const QString file = m_folder.filePath(QStringLiteral("no ending ü"));
        ReportModel& report = *m_model.report();
        report.save(QUrl::fromLocalFile(file));
        QVERIFY(report.isBusy());
        QVERIFY(QTest::qWaitFor([&] { return !report.isBusy(); }, test::kPatience));
        QVERIFY2(report.problem().isEmpty(), qPrintable(report.problem().details()));
        QVERIFY(report.notice().contains(QStringLiteral("no ending ü.pdf")));

        const QString text = textOf(file + QStringLiteral(".pdf"));
        for (const QString& words :
             {verdict.word(), verdict.meaning(), verdict.similarityText(), verdict.probabilityText(),
              verdict.durationText(), verdict.qualityText(), m_host.model(), m_host.device(),
              QStringLiteral("match from 1 in 10,000"), QStringLiteral("review from 1 in 1,000"),
              QStringLiteral("not proof of identity"), m_model.probe()->name(), QStringLiteral("strangers"),
              QStringLiteral("same person")}) {
            QVERIFY2(text.contains(words.simplified()), qPrintable(words + QStringLiteral(" in ") + text));
        }
        QVERIFY(text.contains(verdict.strangerText().left(40)));
        QCOMPARE(text.contains(QStringLiteral("Match probability")), samePerson);
        QVERIFY(text.contains(verdict.probabilityAssumption().simplified()));
        const QString about = run(QStringLiteral("pdfinfo"), {file + QStringLiteral(".pdf")});
        QVERIFY2(about.contains(QRegularExpression(QStringLiteral("Pages: +1\\b"))), qPrintable(about));
        // Drawn, not photographed: of pictures there are two and two chips alone.
        const QString images =
            run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), file + QStringLiteral(".pdf")});
        QCOMPARE(images.count(QStringLiteral(" image ")), 4);
        picture(file + QStringLiteral(".pdf"),
                samePerson ? QStringLiteral("report-match") : QStringLiteral("report-no-match"));
    }

    void save_saysWhatIsWrongWithAPoorPicture() {
        const QString dark = m_folder.filePath(QStringLiteral("dark.png"));
        QVERIFY(test::darkened(QImage(test::franck()), 8).save(dark));
        test::openBoth(m_model, test::franckAgain(), dark);
        QVERIFY(settle());
        const QString file = m_folder.filePath(QStringLiteral("poor.pdf"));
        const auto report = reportOf(m_model, m_host, m_store);
        QVERIFY(report);
        QVERIFY(report->write(file, QLocale(QLocale::German, QLocale::Germany)));
        const QString text = textOf(file);
        for (const char* words : {"Cannot tell", "No decision: a picture cannot be compared.",
                                  "Probe: Too dark: turn to the light.", "Similarity"}) {
            QVERIFY2(text.contains(QLatin1String(words)), qPrintable(text));
        }
        for (const char* words : {"match from", "probability", "A stranger"}) {
            QVERIFY2(!text.contains(QLatin1String(words)), qPrintable(text));
        }
        picture(file, QStringLiteral("report-poor"));
    }

    void save_fitsThePaperOfTheCountry_data() {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("size");
        QTest::newRow("Germany") << QLocale(QLocale::German, QLocale::Germany) << QStringLiteral("A4");
        QTest::newRow("United States")
            << QLocale(QLocale::English, QLocale::UnitedStates) << QStringLiteral("letter");
        QTest::newRow("Egypt") << QLocale(QLocale::Arabic, QLocale::Egypt) << QStringLiteral("A4");
    }
    void save_fitsThePaperOfTheCountry() {
        QFETCH(QLocale, locale);
        QFETCH(QString, size);
        m_model.trySamePerson();
        QVERIFY(settle());
        const QString file = m_folder.filePath(QStringLiteral("paper.pdf"));
        const auto report = reportOf(m_model, m_host, m_store);
        QVERIFY(report);
        const Result<void> written = report->write(file, locale);
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        const QString about = run(QStringLiteral("pdfinfo"), {file});
        QVERIFY2(about.contains(size), qPrintable(about));
        picture(file, QStringLiteral("report-") + locale.name());
    }

    void save_saysWhyWhereItCannotWrite() {
        m_model.trySamePerson();
        QVERIFY(settle());
        ReportModel& report = *m_model.report();
        report.save(QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("no such folder/report.pdf"))));
        QVERIFY(QTest::qWaitFor([&] { return !report.isBusy(); }, test::kPatience));
        QVERIFY(report.notice().isEmpty());
        QCOMPARE(report.problem().what(), QStringLiteral("The report could not be saved."));
        QVERIFY(report.problem().details().contains(QStringLiteral("CannotWriteFile")));
        // Another verdict, another page.
        m_model.tryDifferentPeople();
        QVERIFY(report.problem().isEmpty());
        QVERIFY(settle());
    }

    void save_doesNothingWithoutAVerdict() {
        m_model.clear();
        QVERIFY(!reportOf(m_model, m_host, m_store));
        m_model.report()->save(QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("nothing.pdf"))));
        QVERIFY(!m_model.report()->isBusy());
        QVERIFY(!QFileInfo::exists(m_folder.filePath(QStringLiteral("nothing.pdf"))));
    }

    void curves_standWhereTheCalibrationSays() {
        m_model.trySamePerson();
        QVERIFY(settle());
        const ScoreCurves& curves = m_model.verdict()->curves();
        QVERIFY(!curves.isEmpty());
        QVERIFY(curves.impostorPeak() < m_model.verdict()->reviewThreshold());
        QVERIFY(curves.genuinePeak() > m_model.verdict()->matchThreshold());
        // Half of the strangers reach the first measured score: it is in the middle of their curve.
        const double median = m_host.engine()->calibration()->data().rates.front().score;
        QVERIFY(std::abs(curves.impostorPeak() - median) < 0.05);
        const QRectF area(0, 0, 200, 100);
        const QPainterPath strangers = curves.path(ScoreCurves::Kind::Impostors, -1, 1, area);
        const QPainterPath same = curves.path(ScoreCurves::Kind::Genuines, -1, 1, area);
        QVERIFY(
            area.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(strangers.boundingRect() | same.boundingRect()));
        QVERIFY(strangers.contains(QPointF(100 * (1 + median), 95)));
        QVERIFY(!same.contains(QPointF(100 * (1 + median), 60)));
    }

  private:
    bool settle() {
        return QTest::qWaitFor([this] { return m_model.isSettled(); }, test::kPatience);
    }
    static QString run(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished() && process.exitCode() == 0
                   ? QString::fromUtf8(process.readAllStandardOutput())
                   : program + QStringLiteral(" failed: ") + process.errorString();
    }
    static QString textOf(const QString& file) {
        return run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")})
            .simplified();
    }
    /// For people to look at.
    static void picture(const QString& file, const QString& name) {
        run(QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QStringLiteral("80"), QStringLiteral("-png"),
             QStringLiteral("-singlefile"), file, QStringLiteral(LIKENESS_SCREENSHOTS "/") + name});
    }

    QTemporaryDir m_folder;
    EngineHost m_host;
    Settings m_settings{m_folder.filePath(QStringLiteral("settings.ini"))};
    StoreHost m_store{m_settings};
    VerificationModel m_model{m_host, m_store, SampleSet(test::sample({}))};
};

LIKENESS_GUI_TEST(TestVerificationReport)
#include "TestVerificationReport.moc"
