// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "engine/Engine.h"
#include "image/MatView.h"
#include "support/Engines.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <execinfo.h>
#include <memory>
#include <vector>

// Memory that any thread asks for, by whatever function: glibc's own take the place of what is counted here.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* memory, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}

namespace {

std::atomic<bool> isCounting = false;
std::atomic<int> requests = 0;
std::array<void*, 24> firstAsked{}; // the calls that led to the first request
int firstAskedDepth = 0;

void count() {
    if (isCounting && requests++ == 0) {
        firstAskedDepth = backtrace(firstAsked.data(), static_cast<int>(firstAsked.size()));
    }
}

} // namespace

extern "C" {
void* malloc(std::size_t size) {
    count();
    return __libc_malloc(size);
}
void* calloc(std::size_t number, std::size_t size) {
    count();
    return __libc_calloc(number, size);
}
void* realloc(void* memory, std::size_t size) {
    count();
    return __libc_realloc(memory, size);
}
void* memalign(std::size_t alignment, std::size_t size) {
    count();
    return __libc_memalign(alignment, size);
}
void* aligned_alloc(std::size_t alignment, std::size_t size) {
    count();
    return __libc_memalign(alignment, size);
}
int posix_memalign(void** memory, std::size_t alignment, std::size_t size) {
    count();
    *memory = __libc_memalign(alignment, size);
    return *memory == nullptr ? ENOMEM : 0;
}
}

using namespace likeness;

class TestEngineMemory : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void init();
    void counting_countsWhatEveryoneAsksFor();
    void following_takesNoMemoryOnceItIsWarm_data();
    void following_takesNoMemoryOnceItIsWarm();

  private:
    /// How often memory is asked for while `work` runs, on all threads.
    template <typename Work>
    static int requestsOf(Work work) {
        requests = 0;
        isCounting = true;
        work();
        isCounting = false;
        return requests;
    }

    std::unique_ptr<Engine> m_engine;
};

void TestEngineMemory::initTestCase() {
    m_engine = test::makeEngine({.workers = 1});
    QVERIFY(m_engine);
    backtrace(firstAsked.data(), static_cast<int>(firstAsked.size())); // which loads a library the first time
}

void TestEngineMemory::init() {
    firstAskedDepth = 0;
}

void TestEngineMemory::counting_countsWhatEveryoneAsksFor() {
    QCOMPARE(requestsOf([] {}), 0);
    QVERIFY(requestsOf([] { cv::Mat(100, 100, CV_8UC3).setTo(cv::Scalar::all(1)); }) > 0);
    QVERIFY(requestsOf([] { std::vector<int>(1000).at(10) = 1; }) > 0);
    const Image image = test::sample("franck.jpg");
    QVERIFY(requestsOf([&] { (void)m_engine->detectFaces(image); }) > 0); // on the engine's thread
}

void TestEngineMemory::following_takesNoMemoryOnceItIsWarm_data() {
    QTest::addColumn<double>("size"); // of the picture in the frame: a face is averaged down, or is not
    QTest::newRow("large face") << 1.0;
    QTest::newRow("small face") << 0.4;
}

void TestEngineMemory::following_takesNoMemoryOnceItIsWarm() {
    QFETCH(double, size);
    // A camera's frames, in which a face drifts and comes nearer.
    const cv::Mat picture = matView(test::sample("franck.jpg")).clone();
    std::vector<Image> frames;
    for (int i = 0; i < 8; ++i) {
        const double scale = size * (1 + 0.01 * i);
        const cv::Matx23d move(scale, 0, 200 + 3 * i, 0, scale, 20 + 2 * i);
        frames.push_back(Image::make(1280, 720, [&](std::uint8_t* bgr) {
            cv::Mat frame(720, 1280, CV_8UC3, bgr);
            cv::warpAffine(picture, frame, move, frame.size(), cv::INTER_AREA, cv::BORDER_REPLICATE);
        }));
    }
    auto faces = m_engine->detectFaces(frames.front());
    VERIFY_OK(faces);
    QCOMPARE(faces->size(), std::size_t{1});
    bool isFollowed = true;
    const auto watch = [&] {
        for (int i = 0; i < 14; ++i) { // there and back
            const auto at = static_cast<std::size_t>(i < 8 ? i : 14 - i);
            isFollowed = m_engine->followFaces(frames[at], *faces) && faces->size() == 1 && isFollowed;
        }
    };
    watch();
    const int asked = requestsOf([&] {
        watch();
        watch();
    });
    QVERIFY(isFollowed);
    if (asked > 0) {
        backtrace_symbols_fd(firstAsked.data(), firstAskedDepth, 2);
    }
    QCOMPARE(asked, 0);
}

QTEST_GUILESS_MAIN(TestEngineMemory)
#include "TestEngineMemory.moc"
