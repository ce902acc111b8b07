// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CaptureSession.h"

#include <QtTest/QtTest>

#include <vector>

namespace likeness::test {

/// A source that the test speaks for.
class FakeSource : public FrameSource {
    Q_OBJECT

  public:
    FakeSource(QString camera, QUrl file, CaptureParts::Now now)
        : m_camera(std::move(camera)), m_file(std::move(file)), m_now(std::move(now)) {}

    void start() override { m_isRunning = true; }
    void stop() override { m_isRunning = false; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] const QString& camera() const { return m_camera; }
    [[nodiscard]] const QUrl& file() const { return m_file; }

    /// Red on its left half, `shade` on its right.
    void show(std::uint8_t shade, QSize size = {320, 180}) {
        const auto bytes = std::make_shared<WipedVector<std::byte>>();
        for (int i = 0; i < size.width() * size.height(); ++i) {
            const bool isLeft = i % size.width() < size.width() / 2;
            for (const int value : {isLeft ? 0 : shade, isLeft ? 0 : shade, isLeft ? 255 : shade, 255}) {
                bytes->push_back(static_cast<std::byte>(value));
            }
        }
        deliver(bytes, size);
    }
    void showBlack(QSize size = {320, 180}) {
        const auto count = static_cast<std::size_t>(size.width() * size.height()) * 4;
        deliver(std::make_shared<WipedVector<std::byte>>(count), size);
    }
    /// Any picture, four bytes a pixel with blue first.
    void deliver(const std::shared_ptr<WipedVector<std::byte>>& bytes, QSize size) {
        emit frameArrived({.bytes = bytes,
                           .width = size.width(),
                           .height = size.height(),
                           .layout = Frame::Layout::Bgra,
                           .number = ++m_count,
                           .arrived = m_now()});
    }

  private:
    QString m_camera;
    QUrl m_file;
    CaptureParts::Now m_now;
    bool m_isRunning = false;
    std::uint64_t m_count = 0;
};

/// A computer whose cameras, and whose time, are the test's.
struct FakeDesk {
    QStringList cameras{QStringLiteral("Desk camera")};
    Frame::Clock::time_point now{std::chrono::hours(1)};
    QPointer<FakeSource> source; ///< The one that was made last.
    int made = 0;

    [[nodiscard]] CaptureParts parts() {
        CaptureParts parts;
        parts.makeSource = [this](const QString& camera, const QUrl& file) {
            auto fake = std::make_unique<FakeSource>(camera, file, [this] { return now; });
            source = fake.get();
            ++made;
            return fake;
        };
        parts.cameras = [this] {
            return cameras;
        };
        parts.now = [this] {
            return now;
        };
        parts.ticksByItself = false;
        return parts;
    }
};

} // namespace likeness::test
