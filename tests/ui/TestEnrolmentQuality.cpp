// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Samples.h"
#include "enrolment/EnrolmentModel.h"

#include "GateWording.h"
#include "support/TestProgram.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>

#include <memory>

using namespace likeness;

/// What the strict gate does to the pictures of an enrolment.
class TestEnrolmentQuality : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(test::load(m_engines));
    }
    void init() {
        m_model = std::make_unique<EnrolmentModel>(m_engines, m_store);
        m_model->addTo(1, QStringLiteral("1017"), QStringLiteral("Franck"));
    }
    void cleanup() { m_model.reset(); }

    void picture_thatIsGoodIsTaken() {
        PictureSlot* const slot = add(QImage(test::franck()));
        QCOMPARE(m_model->refusal(slot), QString());
        QVERIFY(!m_model->canKeep(slot));
        QCOMPARE(m_model->acceptedCount(), 1);
        QVERIFY(m_model->canContinue());
    }

    void picture_thatIsTooDarkIsRefusedForGood() {
        PictureSlot* const slot = add(test::darkened(QImage(test::franck()), 8));
        QCOMPARE(m_model->refusal(slot), QStringLiteral("Too dark: turn to the light."));
        QVERIFY(!m_model->canKeep(slot));
        m_model->keep(slot);
        QCOMPARE(m_model->acceptedCount(), 0);
        QVERIFY(!m_model->canContinue());
    }

    void picture_withACoveredMouthMayBeKept() {
        PictureSlot* const clean = add(QImage(test::franck()));
        QVERIFY(clean != nullptr && !clean->analysis().faces.empty());
        PictureSlot* const slot =
            add(test::withCoveredMouth(QImage(test::franck()), clean->analysis().faces.front()));
        QCOMPARE(m_model->refusal(slot), QStringLiteral("Mouth hard to see: take off a mask or scarf."));
        QVERIFY(m_model->canKeep(slot));
        QCOMPARE(m_model->acceptedCount(), 1);
        m_model->keep(slot);
        QCOMPARE(m_model->acceptedCount(), 2);
        QCOMPARE(m_model->refusal(slot), QString());
        QVERIFY(!m_model->canKeep(slot));
        m_model->remove(slot);
        QCOMPARE(m_model->acceptedCount(), 1);
    }

    void picture_ofACrowdOrNobodyCannotBeKept() {
        PictureSlot* const crowd = add(QImage(test::sample(QStringLiteral("crowd.jpg"))));
        QVERIFY(m_model->refusal(crowd).contains(QStringLiteral("faces")));
        QVERIFY(!m_model->canKeep(crowd));
        PictureSlot* const sky = add(QImage(test::pictureWithoutFace(m_folder.path())));
        QVERIFY(!m_model->canKeep(sky));
        m_model->keep(sky);
        QCOMPARE(m_model->acceptedCount(), 0);
    }

    void picture_whoseQualityCannotBeAssessedIsRefused() {
        const QTemporaryDir folder;
        EngineHost engines;
        engines.load([&folder] { return test::packWithoutPoseNet(folder.path()); });
        QTRY_COMPARE_WITH_TIMEOUT(engines.state(), EngineHost::State::Ready, test::kPatience);
        m_model = std::make_unique<EnrolmentModel>(engines, m_store);
        m_model->addTo(1, QStringLiteral("1017"), QStringLiteral("Franck"));
        PictureSlot* const slot = add(QImage(test::franck()));
        QVERIFY(m_model->refusal(slot).startsWith(QStringLiteral("The quality cannot be assessed")));
        QVERIFY(!m_model->canKeep(slot));
        QCOMPARE(m_model->acceptedCount(), 0);
        m_model.reset();
    }

    void everySentence_isTheEnginesOwnAndTranslated() {
        for (const RefusalCode code : kRefusalCodes) {
            QCOMPARE(sentenceFor(code).toStdString(), std::string(guidance(code)));
        }
        QTranslator german;
        QVERIFY(german.load(QStringLiteral(":/likeness/i18n/likeness_de.qm")));
        QVERIFY(QCoreApplication::installTranslator(&german));
        for (const RefusalCode code : kRefusalCodes) {
            QVERIFY2(sentenceFor(code).toStdString() != guidance(code), name(code).data());
        }
        QCoreApplication::removeTranslator(&german);
    }

  private:
    /// Adds a picture and waits until it was looked at.
    PictureSlot* add(const QImage& picture) {
        const QString file = m_folder.filePath(QStringLiteral("picture %1.png").arg(++m_number));
        if (!picture.save(file)) {
            return nullptr;
        }
        m_model->addFiles({QUrl::fromLocalFile(file)});
        auto* const slot = m_model->samples().constLast().value<PictureSlot*>();
        return QTest::qWaitFor([slot] { return !slot->isBusy(); }, test::kPatience) ? slot : nullptr;
    }

    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(QStringLiteral("likeness.ini"))};
    EngineHost m_engines;
    StoreHost m_store{m_settings};
    std::unique_ptr<EnrolmentModel> m_model;
    int m_number = 0;
};

LIKENESS_GUI_TEST(TestEnrolmentQuality)
#include "TestEnrolmentQuality.moc"
