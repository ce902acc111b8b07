// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/ImageTesting.h"

#include "base/FileBytes.h"
#include "support/TestProgram.h"

#include <QTemporaryDir>
#include <QTemporaryFile>

#include <cstdlib>
#include <new>
#include <thread>

#include <unistd.h>

using namespace likeness;
using namespace likeness::test;

namespace {

/// The block whose release is watched, and how many of its bytes were not zero then.
std::byte* watchedBlock = nullptr;
std::size_t watchedSize = 0;
std::ptrdiff_t leftBehind = -1;

Bytes textBytes(std::string_view text) {
    return ByteWriter().text(text).done();
}

/// What is written to standard error while it lives.
class StandardErrorCapture {
  public:
    StandardErrorCapture() : m_saved(::dup(STDERR_FILENO)) {
        m_file.open();
        ::dup2(m_file.handle(), STDERR_FILENO);
    }
    ~StandardErrorCapture() { stop(); }
    QByteArray stop() {
        if (m_saved >= 0) {
            ::dup2(m_saved, STDERR_FILENO);
            ::close(m_saved);
            m_saved = -1;
        }
        QFile written(m_file.fileName());
        return written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray("unreadable");
    }

  private:
    QTemporaryFile m_file;
    int m_saved;
};

} // namespace

// Image frees its pixels through this form of the operator; nothing else here does.
void operator delete(void* memory, std::align_val_t) noexcept {
    if (memory != nullptr && memory == watchedBlock) {
        leftBehind = std::count_if(watchedBlock, watchedBlock + watchedSize,
                                   [](std::byte byte) { return byte != std::byte{0}; });
        watchedBlock = nullptr;
    }
    std::free(memory); // NOLINT(cppcoreguidelines-no-malloc)
}
void* operator new(std::size_t size, std::align_val_t alignment) {
    const auto step = static_cast<std::size_t>(alignment);
    void* memory = std::aligned_alloc(step, (size + step - 1) / step * step); // NOLINT
    return memory != nullptr ? memory : throw std::bad_alloc();
}

class TestImage : public QObject {
    Q_OBJECT

  private slots:
    void default_isEmpty() {
        const Image image;
        QVERIFY(image.isEmpty());
        QCOMPARE(image.width(), 0);
        QCOMPARE(image.height(), 0);
        QVERIFY(image.pixels().empty());
    }

    void copies_shareTheirPixels() {
        const Image image = imageOf(noisePicture(9, 7));
        const Image copy = image; // NOLINT(performance-unnecessary-copy-initialization): that is the question
        QCOMPARE(copy.pixels().data(), image.pixels().data());
        QCOMPARE(copy.pixels().size(), std::size_t{9 * 7 * 3});
    }

    void pixels_areWipedWithTheLastCopy() {
        auto image = std::make_unique<Image>(imageOf(noisePicture(64, 64)));
        auto copy = std::make_unique<Image>(*image);
        leftBehind = -1;
        watchedSize = image->pixels().size();
        watchedBlock = reinterpret_cast<std::byte*>(const_cast<std::uint8_t*>(image->pixels().data()));
        image.reset();
        QCOMPARE(leftBehind, -1); // the copy still has them
        copy.reset();
        QCOMPARE(leftBehind, 0);
    }

    void fromEncoded_goesByContentNotByName() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("really a PNG.jpg").toStdString();
        const auto png = encodePng(imageOf(asymmetricPicture(8, 6)));
        QVERIFY(writeFileAtomically(file, *png).has_value());
        const auto image = Image::fromEncoded(*readFile(file, 1000000));
        VERIFY_DECODED(image);
        QCOMPARE(image->width(), 8);
    }

    void fromEncoded_saysWhatItRefuses_data() {
        QTest::addColumn<Bytes>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QByteArray>("named");
        constexpr auto kUnsupported = ErrorCode::UnsupportedFormat;
        using namespace std::string_view_literals;
        const auto row = [&](const char* name, std::string_view content, const char* named) {
            QTest::addRow("%s", name) << textBytes(content) << kUnsupported << QByteArray(named);
        };
        QTest::addRow("empty") << Bytes() << ErrorCode::InvalidArgument << QByteArray("empty");
        QTest::addRow("one byte") << Bytes(1) << kUnsupported << QByteArray("not a picture");
        QTest::addRow("a megabyte of zeros") << Bytes(1000000) << kUnsupported << QByteArray("not a picture");
        row("one letter", "x"sv, "text");
        row("text", "Dear Sir or Madam,\nthis is not a picture.\n"sv, "text");
        row("text that begins like a BMP", "BMW builds cars, and this is a text about them.\n"sv, "text");
        row("TIFF little endian", "II*\0\x08\0\0\0"sv, "TIFF is not accepted; save it as JPEG or PNG");
        row("TIFF big endian", "MM\0*\0\0\0\x08"sv, "TIFF is not accepted");
        row("GIF", "GIF89a\1\0\1\0"sv, "GIF is not accepted");
        row("HEIC",
            "\0\0\0\x18"
            "ftypheic\0\0\0\0"sv,
            "HEIC is not accepted");
        row("AVIF",
            "\0\0\0\x18"
            "ftypavif\0\0\0\0"sv,
            "AVIF is not accepted");
        row("video",
            "\0\0\0\x18"
            "ftypisom\0\0\0\0"sv,
            "MP4");
        row("PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3"sv, "PDF is not accepted");
        row("SVG", "<?xml version=\"1.0\"?>\n<SVG xmlns=\"http://www.w3.org/2000/svg\"/>"sv,
            "SVG is not accepted");
        row("JPEG XL", "\xFF\x0A\0\0"sv, "JPEG XL is not accepted");
        row("PSD", "8BPS\0\1"sv, "PSD");
        row("sound", "RIFF\x10\0\0\0WAVEfmt "sv, "not a picture");
    }
    void fromEncoded_saysWhatItRefuses() {
        QFETCH(Bytes, bytes);
        QFETCH(ErrorCode, code);
        QFETCH(QByteArray, named);
        const auto image = Image::fromEncoded(bytes);
        VERIFY_REFUSED(image, code);
        QVERIFY2(image.error().message.find(named.toStdString()) != std::string::npos,
                 image.error().message.c_str());
    }

    void fromEncoded_refusesMoreBytesThanTheLimit() {
        const auto png = encodePng(imageOf(asymmetricPicture(8, 6)));
        VERIFY_REFUSED(Image::fromEncoded(*png, {.maxBytes = png->size() - 1}), ErrorCode::TooLarge);
        VERIFY_DECODED(Image::fromEncoded(*png, {.maxBytes = png->size()}));
        const Bytes tooMuch(ImageLimits{}.maxBytes + 1);
        VERIFY_REFUSED(Image::fromEncoded(tooMuch), ErrorCode::TooLarge);
    }

    void fromEncoded_printsNothing() {
        const Pixels picture = asymmetricPicture(40, 30);
        std::vector<Bytes> files{encodeJpeg(picture), encodeJpeg(picture, {.isProgressive = true}),
                                 encodePngRows(40, 30, picture.bgr, {}), encodeWebP(picture),
                                 encodeWebP(picture, 80)};
        StandardErrorCapture captured;
        for (const Bytes& file : files) {
            for (std::size_t i = 0; i < file.size(); i += 3) {
                const auto damaged =
                    Image::fromEncoded(patched(file, i, {file[i] ^ std::byte{0x55}}), {.maxPixels = 1000000});
                const auto cut = Image::fromEncoded(std::span(file).first(i));
                QVERIFY(!cut);
                Q_UNUSED(damaged);
            }
        }
        QCOMPARE(captured.stop(), QByteArray());
    }

    void fromEncoded_givesTheSameFromManyThreads() {
        const Pixels picture = asymmetricPicture(160, 120);
        const std::vector<Bytes> files{encodeJpeg(picture, {.isProgressive = true}), encodeWebP(picture, 80),
                                       *encodePng(imageOf(picture))};
        std::vector<Pixels> alone;
        for (const Bytes& file : files) {
            alone.push_back(pixelsOf(*Image::fromEncoded(file)));
        }
        std::vector<int> differences(8, 0);
        std::vector<std::thread> threads;
        for (int& different : differences) {
            threads.emplace_back([&] {
                for (std::size_t i = 0; i < 30; ++i) {
                    const auto image = Image::fromEncoded(files[i % files.size()]);
                    different += !image || pixelsOf(*image) != alone[i % files.size()] ? 1 : 0;
                }
            });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        QCOMPARE(differences, std::vector<int>(8, 0));
    }
};

LIKENESS_TEST(TestImage)
#include "TestImage.moc"
