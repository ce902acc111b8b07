// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "evaluation/PairList.h"
#include "evaluation/PictureTree.h"
#include "support/TestProgram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace likeness;

namespace {

void touch(const QString& file) {
    QDir().mkpath(QFileInfo(file).path());
    QFile written(file);
    QVERIFY(written.open(QIODevice::WriteOnly));
}

std::filesystem::path pathOf(const QTemporaryDir& folder) {
    return folder.path().toStdString();
}

} // namespace

class TestPairList : public QObject {
    Q_OBJECT

  private slots:
    void read_followsTheFormatOfLfw() {
        const auto list = readPairList("2\t1\nAda\t1\t4\nAda\t1\tBo_Li\t2\nBo_Li\t1\t2\nCy\t3\tAda\t1\n");
        QVERIFY2(list, list ? "" : list.error().message.c_str());
        QCOMPARE(list->folds, 2);
        QCOMPARE(list->pairs.size(), std::size_t{4});
        QVERIFY(list->pairs[0].isGenuine && list->pairs[0].fold == 0);
        QVERIFY((list->pairs[0].a == PictureName{"Ada", 1} && list->pairs[0].b == PictureName{"Ada", 4}));
        QVERIFY(!list->pairs[3].isGenuine && list->pairs[3].fold == 1);
        QVERIFY((list->pairs[3].a == PictureName{"Cy", 3} && list->pairs[3].b == PictureName{"Ada", 1}));
    }

    void read_takesBlanksCarriageReturnsAndEmptyLines() {
        const auto list = readPairList("1 1\r\n\r\nAda 1 4\r\nAda 1 Bo 2\r\n\n  \n");
        QVERIFY2(list, list ? "" : list.error().message.c_str());
        QCOMPARE(list->pairs.size(), std::size_t{2});
        const auto named = readPairList("1\t1\nAda van Dam\t1\t2\nAda van Dam\t1\tBo\t2");
        QVERIFY(named);
        QCOMPARE(named->pairs[0].a.person, std::string("Ada van Dam"));
    }

    void read_cutsAListWithoutFoldsIntoTen() {
        std::string text = "20\n";
        for (int i = 0; i < 20; ++i) {
            text += "Ada\t1\t2\n";
        }
        for (int i = 0; i < 20; ++i) {
            text += "Ada\t1\tBo\t2\n";
        }
        const auto list = readPairList(text);
        QVERIFY(list);
        QCOMPARE(list->folds, 10);
        for (int fold = 0; fold < 10; ++fold) {
            for (const bool isGenuine : {true, false}) {
                QCOMPARE(std::ranges::count_if(list->pairs,
                                               [&](const PicturePair& pair) {
                                                   return pair.fold == fold && pair.isGenuine == isGenuine;
                                               }),
                         2);
            }
        }
    }

    void read_namesTheLineThatIsWrong_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* tag, const QByteArray& text, const char* where) {
            QTest::newRow(tag) << text << QString(where);
        };
        row("nothing", "", "empty");
        row("no header", "Ada\t1\t2\n", "line 1");
        row("zero pairs", "10 0\n", "line 1");
        row("negative", "10 -3\n", "line 1");
        row("three numbers", "10 3 4\n", "line 1");
        row("101 folds", "101 1\n", "line 1");
        row("letters", "1 1x\n", "line 1");
        row("too few lines", "1 1\nAda 1 2\n", "line 2");
        row("too many lines", "1 1\nAda 1 2\nAda 1 Bo 1\nAda 1 2\n", "line 4");
        row("impostor where genuine is due", "1 1\nAda 1 Bo 2\n", "line 2");
        row("genuine where impostor is due", "1 1\nAda 1 2\nAda 1 3\n", "line 3");
        row("one person as two", "1 1\nAda 1 2\nAda 1 Ada 3\n", "line 3");
        row("picture 0", "1 1\nAda 0 2\n", "line 2");
        row("picture not a number", "1 1\nAda one 2\n", "line 2");
        row("vast picture", "1 1\nAda 99999999999999999999 2\n", "line 2");
        row("up and out", "1 1\n.. 1 2\n", "line 2");
        row("a path", "1 1\nAda/../../etc 1 2\n", "line 2");
        row("a zero byte", QByteArray("1 1\nA\0a 1 2\n", 12), "line 2");
        row("a name too long", "1 1\n" + QByteArray(300, 'a') + " 1 2\n", "line 2");
        row("empty line counts", "1 1\n\n\nAda 1\n", "line 4");
    }
    void read_namesTheLineThatIsWrong() {
        QFETCH(QByteArray, text);
        QFETCH(QString, where);
        const auto refused = readPairList({text.data(), static_cast<std::size_t>(text.size())});
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::CorruptData);
        const auto message = QString::fromStdString(refused.error().message);
        QVERIFY2(message.contains(where), qPrintable(message));
    }

    void read_refusesMorePairsThanAMillion() {
        QVERIFY(codeOf(readPairList("100 1000000\n")) == ErrorCode::TooLarge);
        QVERIFY(codeOf(readPairList("600000\n")) == ErrorCode::TooLarge);
    }

    void read_survivesHostileFiles() {
        QVERIFY(!readPairList(std::string(5'000'000, '\n')));
        QVERIFY(!readPairList("1 1\n" + std::string(5'000'000, 'a')));
        std::string fields = "1 1\n";
        for (int i = 0; i < 1'000'000; ++i) {
            fields += "a ";
        }
        QVERIFY(!readPairList(fields));
    }

    void readFile_saysWhichFileIsMissing() {
        const auto missing = readPairFile("/nowhere/pairs.txt");
        QVERIFY(codeOf(missing) == ErrorCode::CannotReadFile);
        QVERIFY(missing.error().message.find("pairs.txt") != std::string::npos);
    }

    void pictureFile_findsEveryFormat() {
        const QTemporaryDir folder;
        touch(folder.filePath("Ada/Ada_0001.png"));
        touch(folder.filePath("Ada/Ada_12345.webp"));
        QVERIFY(pictureFile(pathOf(folder), {"Ada", 1}) == pathOf(folder) / "Ada" / "Ada_0001.png");
        QVERIFY(pictureFile(pathOf(folder), {"Ada", 12345}) == pathOf(folder) / "Ada" / "Ada_12345.webp");
        QVERIFY(pictureFile(pathOf(folder), {"Ada", 2}) == pathOf(folder) / "Ada" / "Ada_0002.jpg");
    }

    void tree_listsPeopleAndPicturesInOrder() {
        const QTemporaryDir folder;
        for (const char* file : {"Bo/2.JPG", "Bo/1.png", "Bo/notes.txt", "Ada ü/x.webp", "empty/readme",
                                 "pairs.txt", "Ada ü/.jpg"}) {
            touch(folder.filePath(QString::fromUtf8(file)));
        }
        QDir().mkpath(folder.filePath("Bo/3.jpg")); // a folder that is called like a picture
        const auto people = readPictureTree(pathOf(folder));
        QVERIFY2(people, people ? "" : people.error().message.c_str());
        QCOMPARE(people->size(), std::size_t{2});
        QCOMPARE((*people)[0].name, std::string("Ada ü"));
        QCOMPARE((*people)[0].pictures.size(), std::size_t{1}); // ".jpg" is a name without an extension
        QCOMPARE((*people)[1].pictures.size(), std::size_t{2});
        QVERIFY((*people)[1].pictures[0].filename() == "1.png");
    }

    void tree_needsTwoPeople() {
        const QTemporaryDir folder;
        QVERIFY(codeOf(readPictureTree(pathOf(folder))) == ErrorCode::InvalidArgument);
        touch(folder.filePath("Ada/1.jpg"));
        QVERIFY(codeOf(readPictureTree(pathOf(folder))) == ErrorCode::InvalidArgument);
        QVERIFY(codeOf(readPictureTree(pathOf(folder) / "nowhere")) == ErrorCode::CannotReadFile);
    }
};

LIKENESS_TEST(TestPairList)
#include "TestPairList.moc"
