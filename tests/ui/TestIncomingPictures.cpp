// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "Samples.h"
#include "support/TestProgram.h"

#include <QtCore/QMimeData>

using namespace likeness;

class TestIncomingPictures : public QObject {
    Q_OBJECT

  private slots:
    void fromMimeData_takesFilesInTheirOrder() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a b\u00e9\n.jpg")),
                      QUrl::fromLocalFile(QStringLiteral("/tmp/second.png"))});
        const IncomingPictures pictures = IncomingPictures::fromMimeData(data);
        QCOMPARE(pictures.kind(), IncomingPictures::Kind::Pictures);
        QCOMPARE(pictures.sources().size(), 2);
        QCOMPARE(pictures.sources().first().name, QStringLiteral("a b\u00e9\n.jpg"));
        QVERIFY(std::get<std::filesystem::path>(pictures.sources().last().content) == "/tmp/second.png");
    }

    void fromMimeData_takesTheBytesThatWereSent() {
        QMimeData data;
        const QByteArray bytes("\x89PNG and so on");
        data.setData(QStringLiteral("image/png"), bytes);
        QVERIFY(IncomingPictures::mayHold(data));
        const IncomingPictures pictures = IncomingPictures::fromMimeData(data);
        QCOMPARE(pictures.kind(), IncomingPictures::Kind::Pictures);
        QCOMPARE(std::get<QByteArray>(pictures.sources().first().content), bytes);
    }

    void fromMimeData_takesPixels() {
        QMimeData data;
        QImage image(3, 2, QImage::Format_RGB32);
        image.fill(Qt::green);
        data.setImageData(image);
        const IncomingPictures pictures = IncomingPictures::fromMimeData(data);
        QCOMPARE(pictures.kind(), IncomingPictures::Kind::Pictures);
        QCOMPARE(std::get<QImage>(pictures.sources().first().content).size(), QSize(3, 2));
    }

    void fromMimeData_prefersPixelsToAnAddressOnTheNet() {
        QMimeData data;
        data.setUrls({QUrl(QStringLiteral("https://example.org/a.png"))});
        QCOMPARE(IncomingPictures::fromMimeData(data).kind(), IncomingPictures::Kind::Remote);
        data.setData(QStringLiteral("image/png"), "bytes");
        QCOMPARE(IncomingPictures::fromMimeData(data).kind(), IncomingPictures::Kind::Pictures);
    }

    void fromMimeData_knowsWhatIsNoPicture() {
        QMimeData data;
        data.setText(QStringLiteral("hello"));
        QCOMPARE(IncomingPictures::fromMimeData(data).kind(), IncomingPictures::Kind::NotPictures);
        QVERIFY(!IncomingPictures::mayHold(data));
    }

    void openPicture_laysTransparencyOverWhite() {
        QImage image(8, 8, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        const auto opened = openPicture({QStringLiteral("x"), image}, [] { return false; });
        QVERIFY(opened);
        QCOMPARE(opened->display.level({8, 8}).pixelColor(4, 4), QColor(Qt::white));
    }

    void openPicture_refusesAPictureWithoutPixels() {
        const auto opened = openPicture({QStringLiteral("x"), QByteArray()}, [] { return false; });
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::InvalidArgument);
    }

    void openPicture_stopsWhenToldTo() {
        const auto opened = openPicture(fileSource(test::franck()), [] { return true; });
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Cancelled);
    }
};

LIKENESS_GUI_TEST(TestIncomingPictures)
#include "TestIncomingPictures.moc"
