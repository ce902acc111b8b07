// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Samples.h"
#include "support/TestProgram.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>

#include <memory>
#include <utility>

using namespace likeness;
using State = PictureSlot::State;

class TestPictureSlot : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(test::load(m_host));
    }

    void open_findsAndDescribesTheFace() {
        PictureSlot slot;
        slot.setEngine(m_host.engine());
        QCOMPARE(slot.state(), State::Empty);
        slot.open(fileSource(test::franck()));
        QCOMPARE(slot.state(), State::Opening);
        QVERIFY(slot.isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
        QCOMPARE(slot.name(), QStringLiteral("franck.jpg"));
        QCOMPARE(slot.picture().size(), QSize(720, 576));
        QVERIFY(slot.faces().count() >= 1);
        QCOMPARE(slot.analysis().chip.size(), QSize(224, 224));
        // The face is in the middle of this picture and about a third as wide.
        const FaceBox face = slot.faces().faces.front();
        QVERIFY(face.topLeft.x > 200 && face.bottomRight.x < 600);
        QVERIFY(face.width() > 150 && face.width() < 350);
    }

    void open_describesTheFaceAsTheEngineDoesInOneGo() {
        PictureSlot slot;
        slot.setEngine(m_host.engine());
        slot.open(fileSource(test::anotherMan()));
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
        const auto opened = openPicture(fileSource(test::anotherMan()), [] { return false; });
        QVERIFY(opened);
        const auto expected = m_host.engine()->largestFaceprint(opened->image);
        QVERIFY(expected && expected->isFaceFound);
        QCOMPARE(m_host.engine()->similarity(expected->faceprint, slot.analysis().faceprint)->score.value,
                 1.0);
    }

    void open_turnsAPictureUprightWithAllThatBelongsToIt_data() {
        QTest::addColumn<int>("degrees");
        QTest::newRow("on its head") << 180;
        QTest::newRow("on its right side") << 90;
        QTest::newRow("on its left side") << 270;
    }
    void open_turnsAPictureUprightWithAllThatBelongsToIt() {
        QFETCH(int, degrees);
        const QTemporaryDir folder;
        PictureSlot upright;
        PictureSlot slot;
        upright.setEngine(m_host.engine());
        slot.setEngine(m_host.engine());
        upright.open(fileSource(test::turnedPicture(folder.path(), test::franck(), 0)));
        slot.open(fileSource(test::turnedPicture(folder.path(), test::franck(), degrees)));
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(upright.state(), State::FaceFound, test::kPatience);
        QVERIFY(slot.isTurned() && !upright.isTurned());
        // What is shown, where the faces are in it, the chip, and what goes on to a store.
        QCOMPARE(slot.picture().size(), upright.picture().size());
        QCOMPARE(slot.image().width(), upright.image().width());
        QCOMPARE(slot.faces(), upright.faces());
        QCOMPARE(slot.analysis().chip.level(QSize(224, 224)), upright.analysis().chip.level(QSize(224, 224)));
        QVERIFY(slot.analysis().faceprint == upright.analysis().faceprint);
        slot.clear();
        QVERIFY(!slot.isTurned());
    }

    void takeFace_takesTheOneThatWasChosen() {
        const QTemporaryDir folder;
        PictureSlot slot;
        slot.setEngine(m_host.engine());
        slot.open(fileSource(test::pictureOfTwo(folder.path())));
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
        QCOMPARE(slot.faces().count(), 2);
        QVERIFY(!slot.isFaceChosen());
        const FaceBox first = slot.faces().faces[0];
        const FaceBox second = slot.faces().faces[1];
        const Faceprint before = slot.analysis().faceprint;
        slot.takeFace(2); // there is none
        QCOMPARE(slot.state(), State::FaceFound);
        slot.takeFace(1);
        QCOMPARE(slot.state(), State::Searching);
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
        QVERIFY(slot.isFaceChosen());
        QCOMPARE(slot.faces().count(), 2);
        QVERIFY(slot.faces().faces[0] == second && slot.faces().faces[1] == first);
        QVERIFY(slot.analysis().faceprint != before);
        // Round and round, from left to right.
        for (const FaceBox& next : {first, second}) {
            slot.takeNextFace();
            QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
            QVERIFY(slot.faces().faces[0] == next);
        }
    }

    void open_waitsForTheEngine() {
        PictureSlot slot;
        slot.open(fileSource(test::franck()));
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::WaitingForModel, test::kPatience);
        QVERIFY(!slot.picture().isEmpty()); // can be looked at meanwhile
        slot.setEngine(m_host.engine());
        QCOMPARE(slot.state(), State::Searching);
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
    }

    void open_saysWhenThereIsNoFace() {
        PictureSlot slot;
        slot.setEngine(m_host.engine());
        slot.open(fileSource(test::pictureWithoutFace(m_folder.path())));
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::NoFace, test::kPatience);
        QVERIFY(!slot.picture().isEmpty());
        QCOMPARE(slot.problem().what(), Problem::noFace().what());
    }

    void open_takesPixelsOfAnotherProgram() {
        PictureSlot slot;
        slot.setEngine(m_host.engine());
        slot.open({QStringLiteral("pasted"), QImage(test::franck())});
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
    }

    void open_namesWhatIsWrongWithTheFile_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("code");
        QFile text(m_folder.filePath(QStringLiteral("text.jpg")));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("This is no picture.") > 0);
        QFile empty(m_folder.filePath(QStringLiteral("empty.png")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        QTest::newRow("text") << text.fileName() << QStringLiteral("UnsupportedFormat");
        QTest::newRow("empty") << empty.fileName() << QStringLiteral("InvalidArgument");
        QTest::newRow("truncated") << test::truncatedPicture(m_folder.path())
                                   << QStringLiteral("CorruptData");
        QTest::newRow("missing") << m_folder.filePath(QStringLiteral("none.jpg"))
                                 << QStringLiteral("CannotReadFile");
        QTest::newRow("folder") << m_folder.path() << QStringLiteral("CannotReadFile");
    }
    void open_namesWhatIsWrongWithTheFile() {
        QFETCH(QString, file);
        QFETCH(QString, code);
        PictureSlot slot;
        slot.setEngine(m_host.engine());
        slot.open(fileSource(file));
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::Failed, test::kPatience);
        QVERIFY2(slot.problem().details().startsWith(code), qPrintable(slot.problem().details()));
        QVERIFY(!slot.problem().what().isEmpty() && !slot.problem().advice().isEmpty());
        QVERIFY(slot.picture().isEmpty());
    }

    void open_dropsWhatANewerPictureOvertook() {
        PictureSlot slot;
        slot.setEngine(m_host.engine());
        QStringList found;
        connect(&slot, &PictureSlot::changed, this, [&] {
            if (!slot.isBusy()) {
                found.append(slot.name());
            }
        });
        // An analysis is overtaken as well; at once, since it may be over when somebody looks for it later.
        bool isOvertaken = false;
        connect(&slot, &PictureSlot::changed, this, [&] {
            if (slot.state() == State::Searching && !std::exchange(isOvertaken, true)) {
                slot.open(fileSource(test::anotherMan()));
            }
        });
        slot.open(fileSource(test::franck()));
        slot.open(fileSource(test::franckAgain()));
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
        QVERIFY(isOvertaken);
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
        QCOMPARE(found, QStringList{QStringLiteral("cap12.png")});
        QCOMPARE(slot.faces().pictureSize, slot.picture().size());
    }

    void open_ofNoPictureKeepsTheOneThatIsThere() {
        PictureSlot slot;
        slot.setEngine(m_host.engine());
        slot.open(fileSource(test::franck()));
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
        const Faceprint before = slot.analysis().faceprint;
        slot.open(fileSource(test::truncatedPicture(m_folder.path())));
        QVERIFY(slot.isBusy() && !slot.picture().isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(!slot.isBusy(), test::kPatience);
        QCOMPARE(slot.state(), State::FaceFound);
        QCOMPARE(slot.name(), QStringLiteral("franck.jpg"));
        QVERIFY(slot.analysis().faceprint == before);
        QVERIFY(slot.problem().isEmpty() && slot.notTaken().details().startsWith(QStringLiteral("Corrupt")));
        slot.refuse(Problem::notAPicture());
        QCOMPARE(slot.notTaken().what(), Problem::notAPicture().what());
        slot.dismissNotTaken();
        QVERIFY(slot.notTaken().isEmpty());
        QCOMPARE(slot.state(), State::FaceFound);
    }

    void open_ofNoPictureLetsTheSearchOfTheOtherGoOn() {
        PictureSlot slot;
        slot.open(fileSource(test::franck()));
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::WaitingForModel, test::kPatience);
        slot.setEngine(m_host.engine());
        QCOMPARE(slot.state(), State::Searching);
        slot.open(fileSource(m_folder.filePath(QStringLiteral("none.jpg"))));
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::FaceFound, test::kPatience);
        QCOMPARE(slot.name(), QStringLiteral("franck.jpg"));
        QVERIFY(!slot.notTaken().isEmpty());
    }

    void captured_isWhenThePictureWasChosenOrTaken() {
        store::SteadyTime now{std::chrono::hours(1)};
        PictureSlot slot(PictureSlot::Takes::Pictures, [&now] { return now; });
        slot.open(fileSource(test::franck()));
        now += std::chrono::seconds(1);
        QTRY_COMPARE_WITH_TIMEOUT(slot.state(), State::WaitingForModel, test::kPatience);
        QVERIFY(slot.captured() == now - std::chrono::seconds(1) && !slot.isStill());
        slot.open({QStringLiteral("Desk camera"), slot.image(), now - std::chrono::seconds(7),
                   LivenessEvidence{.mode = LivenessMode::Passive, .passed = true}});
        QTRY_COMPARE_WITH_TIMEOUT(slot.name(), QStringLiteral("Desk camera"), test::kPatience);
        QVERIFY(slot.captured() == now - std::chrono::seconds(7) && slot.isStill());
        QVERIFY(slot.liveness().passed);
        slot.clear();
        QVERIFY(!slot.isStill() && !slot.liveness().passed);
    }

    void clear_forgetsWhatIsInFlight() {
        PictureSlot slot;
        slot.setEngine(m_host.engine());
        slot.open(fileSource(test::franck()));
        slot.clear();
        QVERIFY(slot.isEmpty());
        QVERIFY(QThreadPool::globalInstance()->waitForDone());
        QCoreApplication::processEvents();
        QVERIFY(slot.isEmpty());
        QVERIFY(slot.name().isEmpty() && slot.picture().isEmpty());
    }

    void swapWith_takesWorkInFlightAlong() {
        PictureSlot one;
        PictureSlot two;
        one.setEngine(m_host.engine());
        two.setEngine(m_host.engine());
        one.open(fileSource(test::franck()));
        one.swapWith(two);
        QVERIFY(one.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(two.state(), State::FaceFound, test::kPatience);
        QCOMPARE(two.name(), QStringLiteral("franck.jpg"));
        QVERIFY(one.isEmpty());
        two.swapWith(one);
        QCOMPARE(one.state(), State::FaceFound);
        QVERIFY(two.isEmpty());
    }

    void destruction_whileWorkIsInFlightIsSafe() {
        for (const bool analysing : {false, true}) {
            auto slot = std::make_unique<PictureSlot>();
            slot->setEngine(m_host.engine());
            QEventLoop searching;
            connect(slot.get(), &PictureSlot::changed, &searching, [&] {
                if (slot->state() != State::Opening) {
                    searching.quit();
                }
            });
            slot->open(fileSource(test::franck()));
            if (analysing) {
                searching.exec();
                QCOMPARE(slot->state(), State::Searching);
            }
            slot.reset();
            QVERIFY(QThreadPool::globalInstance()->waitForDone());
            QCoreApplication::processEvents();
        }
    }

  private:
    QTemporaryDir m_folder;
    EngineHost m_host;
};

LIKENESS_GUI_TEST(TestPictureSlot)
#include "TestPictureSlot.moc"
