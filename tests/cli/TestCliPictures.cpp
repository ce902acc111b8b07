// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "base/FileBytes.h"
#include "cli/CliRun.h"
#include "support/EncodedImages.h"
#include "support/SyntheticImages.h"
#include "support/TestProgram.h"

#include <QTest>

#include <algorithm>
#include <array>

#ifdef __linux__
#include <linux/capability.h>
#include <sys/prctl.h>
#endif

using namespace likeness;
using namespace likeness::test;

namespace {

/// A sample's pixels; none, and failing tests after that, where it is missing.
Image sampleImage(const char* name) {
    const auto bytes = readFile(sample(name).toStdString(), ImageLimits{}.maxBytes);
    return bytes ? Image::fromEncoded(*bytes).value_or(Image()) : Image();
}

Pixels blankPicture(int width, int height, std::uint8_t value) {
    return plainPicture(width, height, value, value, value);
}

/// Draws `picture` into `canvas`; what lies outside is cut off.
void paste(const Pixels& picture, Pixels& canvas, int left, int top) {
    for (int y = std::max(0, -top); y < std::min(picture.height, canvas.height - top); ++y) {
        for (int x = std::max(0, -left); x < std::min(picture.width, canvas.width - left); ++x) {
            std::copy_n(picture.at(x, y), 3, canvas.at(left + x, top + y));
        }
    }
}

Bytes png(const Pixels& picture) {
    return encodePng(imageOf(picture)).value_or(Bytes());
}

/// The sample as gray, CMYK, 16-bit and so on: values in, one per pixel and channel.
template <typename Value, typename Convert>
std::vector<Value> converted(const Pixels& picture, Convert&& convert) {
    std::vector<Value> values;
    for (std::size_t i = 0; i < picture.bgr.size(); i += 3) {
        convert(picture.bgr.data() + i, values);
    }
    return values;
}

/// Runs the program without a superuser's power to read everything.
CliRun runWithoutOverride(const QStringList& arguments) {
    QProcess process;
#ifdef __linux__
    process.setChildProcessModifier([] {
        ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0);
        ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH, 0, 0, 0);
    });
#endif
    process.start(QStringLiteral(LIKENESS_CLI), arguments);
    if (!process.waitForFinished(300'000) || process.exitStatus() != QProcess::NormalExit) {
        return {-2, {}, {}};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestCliPictures : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_pack;
    Pixels m_face; ///< A sample with one face.

    CliRun run(QStringList arguments) const {
        return runCli(arguments << "--pack" << m_pack, {}, m_folder.path());
    }
    QString written(const QString& name, const Bytes& bytes) const {
        const QString file = m_folder.filePath(name);
        return writeFileAtomically(file.toStdString(), bytes) ? file : QString();
    }

  private slots:
    void initTestCase() {
        m_pack = m_folder.filePath("pack");
        QVERIFY(makeCalibratedPack(m_pack));
        m_face = pixelsOf(sampleImage("obama4_crop.jpg"));
        QVERIFY(m_face.width > 0);
    }

    void face_isFoundInEveryKindOfFile_data() {
        QTest::addColumn<QString>("file");
        const int width = m_face.width;
        const int height = m_face.height;
        const auto gray = converted<std::uint8_t>(m_face, [](const std::uint8_t* bgr, auto& values) {
            values.push_back(static_cast<std::uint8_t>((bgr[0] + 2 * bgr[1] + bgr[2]) / 4));
        });
        const auto ink = converted<std::uint8_t>(m_face, [](const std::uint8_t* bgr, auto& values) {
            values.insert(values.end(),
                          {bgr[2], bgr[1], bgr[0], std::uint8_t{255}}); // Adobe's, without black
        });
        const auto deep = converted<std::uint8_t>(m_face, [](const std::uint8_t* bgr, auto& values) {
            for (const int channel : {2, 1, 0}) {
                values.insert(values.end(), {bgr[channel], std::uint8_t{0x5A}}); // high byte first
            }
        });
        const auto clear = converted<std::uint8_t>(m_face, [](const std::uint8_t* bgr, auto& values) {
            values.insert(values.end(), {bgr[2], bgr[1], bgr[0], std::uint8_t{230}});
        });
        const Bytes exif = ByteWriter().text("Exif").zeros(2).bytes(exifWithOrientation(1)).done();
        QTest::newRow("progressive JPEG")
            << written("p.jpg", encodeJpeg(m_face, {.isProgressive = true, .app1 = exif}));
        QTest::newRow("gray JPEG") << written("g.jpg", encodeJpeg(width, height, gray, JpegColors::Gray));
        QTest::newRow("CMYK JPEG") << written("c.jpg", encodeJpeg(width, height, ink, JpegColors::Cmyk));
        QTest::newRow("YCCK JPEG") << written("y.jpg", encodeJpeg(width, height, ink, JpegColors::Ycck));
        QTest::newRow("16-bit PNG, interlaced")
            << written("16.png", encodePngRows(width, height, deep, {.bitDepth = 16, .isInterlaced = true}));
        QTest::newRow("PNG with alpha")
            << written("a.png", encodePngRows(width, height, clear, {.colorType = 6}));
        QTest::newRow("gray PNG") << written("g.png", encodePngRows(width, height, gray, {.colorType = 0}));
        QTest::newRow("WebP") << written("w.webp", encodeWebP(m_face, 85));
        QTest::newRow("PNG named .jpg") << written("really a PNG.jpg", png(m_face));
    }
    void face_isFoundInEveryKindOfFile() {
        QFETCH(QString, file);
        const CliRun verified = run({"verify", sample("obama4_crop.jpg"), file, "--json"});
        QVERIFY2(verified.exitCode == 0, verified.all());
        QCOMPARE(verified.value("decision").toString(), QStringLiteral("match"));
    }

    void picture_isTurnedUpright() {
        const auto turned = imageOf(m_face).rotated(Rotation::Clockwise270); // undone by orientation 6
        QVERIFY(turned.has_value());
        const Bytes exif = ByteWriter().text("Exif").zeros(2).bytes(exifWithOrientation(6)).done();
        const QString file = written("turned.jpg", encodeJpeg(pixelsOf(*turned), {.app1 = exif}));
        const CliRun inspected = run({"inspect", file, "--json"});
        QVERIFY2(inspected.exitCode == 0, inspected.all());
        QCOMPARE(inspected.value("width").toInt(), m_face.width);
        QCOMPARE(inspected.value("faces").toArray().size(), 1);
    }

    void picture_isRefusedWithItsNameAndAdvice_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("advice");
        const auto row = [&](const char* file, const Bytes& bytes, const char* name, const char* advice) {
            QTest::newRow(file) << written(file, bytes) << QString(name) << QString(advice);
        };
        const auto cut = [](const Bytes& bytes, std::size_t percent) {
            const auto kept = static_cast<std::ptrdiff_t>(bytes.size() * percent / 100);
            return Bytes(bytes.begin(), bytes.begin() + kept);
        };
        const Bytes webp = encodeWebP(m_face, 80);
        const Bytes animated = extendedWebP(webp, m_face.width, m_face.height, 0x02, {}, {});
        constexpr const char* kCopy = "use an undamaged copy";
        constexpr const char* kSave = "save it as JPEG or PNG";
        row("animated.webp", animated, "UnsupportedFormat", "save one of its frames as JPEG or PNG");
        row("scan.tiff", ByteWriter().text("II*").zeros(5).done(), "UnsupportedFormat", kSave);
        row("moving.gif", ByteWriter().text("GIF89a").zeros(9).done(), "UnsupportedFormat", kSave);
        row("phone.heic", ByteWriter().be32(24).text("ftypheic").zeros(12).done(), "UnsupportedFormat",
            kSave);
        row("letter.jpg", ByteWriter().text("Dear Sir or Madam").done(), "UnsupportedFormat",
            "choose a JPEG");
        row("half.jpg", cut(encodeJpeg(m_face), 50), "CorruptData", kCopy);
        row("nearly all.jpg", cut(encodeJpeg(m_face), 99), "CorruptData", kCopy);
        row("half.png", cut(png(m_face), 50), "CorruptData", kCopy);
        row("nearly all.png", cut(png(m_face), 99), "CorruptData", kCopy);
        row("half.webp", cut(webp, 50), "CorruptData", kCopy);
        row("nearly all.webp", cut(webp, 99), "CorruptData", kCopy);
        const Bytes empty =
            ByteWriter().text("BM").zeros(8).le32(54).le32(40).zeros(8).le16(1).le16(24).done();
        row("no pixels.bmp", ByteWriter().bytes(empty).zeros(24).done(), "CorruptData", kCopy);
        row("two\nlines \xF0\x9F\x98\x80.jpg", cut(encodeJpeg(m_face), 50), "CorruptData", kCopy);
    }
    void picture_isRefusedWithItsNameAndAdvice() {
        QFETCH(QString, file);
        QFETCH(QString, name);
        QFETCH(QString, advice);
        const QString shown = QString::fromStdString(displayName(file.toStdString()));
        const CliRun plain = run({"verify", sample("franck.jpg"), file});
        QVERIFY2(plain.exitCode == 65, plain.all());
        QVERIFY2(plain.output.isEmpty(), plain.all());
        QVERIFY2(QString::fromUtf8(plain.errors).contains(shown + ": "), plain.all());
        QVERIFY2(QString::fromUtf8(plain.errors).contains(advice), plain.all());
        QCOMPARE(plain.errors.count('\n'), 1);
        const CliRun json = run({"inspect", file, "--json"});
        QVERIFY2(json.exitCode == 65 && json.errorName() == name, json.all());
        QVERIFY2(json.errorMessage().contains(shown) && json.errorMessage().contains(advice), json.all());
        QVERIFY2(json.errors.isEmpty(), json.all());
    }

    void picture_withoutPermissionIsRefused() {
        const QString file = written("secret.png", png(m_face));
        QVERIFY(QFile::setPermissions(file, QFile::Permissions()));
        const CliRun refused = runWithoutOverride({"inspect", file, "--pack", m_pack});
        QVERIFY2(refused.exitCode == 66, refused.all());
        QVERIFY2(refused.errors.contains("secret.png\": permission denied"), refused.all());
    }

    void picture_withoutAFaceIsAnAnswerToInspectAndAnErrorElsewhere_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("black") << written("black.png", png(blankPicture(640, 480, 0)));
        QTest::newRow("white") << written("white.png", png(blankPicture(640, 480, 255)));
        QTest::newRow("noise") << written("noise.png", png(noisePicture(640, 480)));
        QTest::newRow("gradients") << written("gradients.png", png(asymmetricPicture(640, 480)));
        QTest::newRow("one pixel") << written("one.png", png(blankPicture(1, 1, 120)));
        QTest::newRow("a line") << written("line.png", png(noisePicture(8000, 1)));
        QTest::newRow("a column") << written("column.png", png(noisePicture(1, 6000)));
    }
    void picture_withoutAFaceIsAnAnswerToInspectAndAnErrorElsewhere() {
        QFETCH(QString, file);
        const CliRun inspected = run({"inspect", file, "--json"});
        QVERIFY2(inspected.exitCode == 0, inspected.all());
        QVERIFY2(inspected.value("faces").isArray() && inspected.value("faces").toArray().isEmpty(),
                 inspected.all());
        for (const QStringList& arguments :
             {QStringList{"extract", file}, QStringList{"verify", file, sample("franck.jpg")}}) {
            const CliRun plain = run(arguments);
            QVERIFY2(plain.exitCode == 65 && plain.output.isEmpty(), plain.all());
            QVERIFY2(plain.errors.contains(displayName(file.toStdString()).c_str()), plain.all());
            const CliRun json = run(arguments + QStringList{"--json"});
            QVERIFY2(json.exitCode == 65 && json.errorName() == "NoFace", json.all());
        }
    }

    void picture_withThirtyFacesShowsThemAll() {
        constexpr int kTile = 240;
        Pixels crowd = blankPicture(6 * kTile, 5 * kTile, 128);
        const char* people[] = {"obama4_crop.jpg", "queen20_crop.jpg", "kim1_crop.jpg"};
        for (int i = 0; i < 30; ++i) {
            const auto tile = sampleImage(people[i % 3]).resized(kTile - 20, kTile - 20);
            QVERIFY(tile.has_value());
            paste(pixelsOf(*tile), crowd, i % 6 * kTile + 10, i / 6 * kTile + 10);
        }
        const QString file = written("thirty faces.png", png(crowd));
        const CliRun inspected = run({"inspect", file, "--json"});
        QVERIFY2(inspected.exitCode == 0, inspected.all());
        std::array<int, 30> found{}; // how many boxes have their middle in each tile
        for (const QJsonValue& face : inspected.value("faces").toArray()) {
            const auto box = face["box"].toArray();
            const int column = static_cast<int>(box.at(0).toDouble() + box.at(2).toDouble()) / 2 / kTile;
            const int row = static_cast<int>(box.at(1).toDouble() + box.at(3).toDouble()) / 2 / kTile;
            ++found.at(static_cast<std::size_t>(6 * row + column));
        }
        QVERIFY2(std::find(found.begin(), found.end(), 0) == found.end(), inspected.all());
        const CliRun verified = run({"verify", file, sample("obama4_crop.jpg"), "--json"});
        QVERIFY2(verified.exitCode == 3, verified.all()); // whose face is meant?
        QVERIFY2(verified.value("faces/0/count").toInt() >= 30, verified.all());
    }

    void face_atTheBorderHasABoxInsideThePicture_data() {
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("top");
        const int most = m_face.width / 5; // what is cut off
        QTest::newRow("left") << -most << 100;
        QTest::newRow("top") << 100 << -most;
        QTest::newRow("right") << 640 - m_face.width + most << 100;
        QTest::newRow("bottom") << 100 << 480 - m_face.height + most;
        QTest::newRow("corner") << -most << -most;
    }
    void face_atTheBorderHasABoxInsideThePicture() {
        QFETCH(int, left);
        QFETCH(int, top);
        Pixels scene = blankPicture(640, 480, 110);
        paste(m_face, scene, left, top);
        const QString file = written("border.png", png(scene));
        const CliRun inspected = run({"inspect", file, "--json"});
        QVERIFY2(inspected.exitCode == 0, inspected.all());
        QVERIFY2(!inspected.value("faces").toArray().isEmpty(), inspected.all());
        const auto box = inspected.value("faces/0/box").toArray();
        QVERIFY2(box.at(0).toDouble() >= 0 && box.at(1).toDouble() >= 0, inspected.all());
        QVERIFY2(box.at(2).toDouble() <= 640 && box.at(3).toDouble() <= 480, inspected.all());
        QVERIFY2(box.at(0).toDouble() < box.at(2).toDouble(), inspected.all());
    }
};

LIKENESS_TEST(TestCliPictures)
#include "TestCliPictures.moc"
