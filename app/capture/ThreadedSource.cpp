// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "ThreadedSource.h"

#include "LatestFrame.h"

#include <mutex>
#include <utility>

namespace likeness {

/// What both threads know of each other while the source runs.
class ThreadedSource::Relay : public std::enable_shared_from_this<Relay> {
  public:
    explicit Relay(ThreadedSource* receiver) : m_receiver(receiver) {}

    /// On the media thread.
    void open(const Maker& maker) {
        m_source = maker();
        connect(m_source.get(), &FrameSource::frameArrived, m_source.get(), [this](const Frame& frame) {
            if (m_latest.put(frame)) {
                tell([self = shared_from_this()](ThreadedSource& receiver) {
                    if (const std::optional<Frame> latest = self->m_latest.take()) {
                        emit receiver.frameArrived(*latest);
                    }
                });
            }
        });
        connect(m_source.get(), &FrameSource::failed, m_source.get(),
                [this](Failure failure, const QString& details) {
                    tell([failure, details](ThreadedSource& receiver) {
                        emit receiver.failed(failure, details);
                    });
                });
        connect(m_source.get(), &FrameSource::ended, m_source.get(),
                [this] { tell([](ThreadedSource& receiver) { emit receiver.ended(); }); });
        m_source->start();
    }

    /// On the media thread.
    void close() { m_source.reset(); }

    /// On the GUI thread: nothing comes any more.
    void cut() {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
    }

  private:
    template <typename Message>
    void tell(Message message) {
        const std::lock_guard lock(m_mutex); // keeps the receiver alive
        if (m_receiver != nullptr) {
            QMetaObject::invokeMethod(
                m_receiver,
                [self = shared_from_this(), message = std::move(message)] {
                    // Only the GUI thread changes it.
                    if (self->m_receiver != nullptr) {
                        message(*self->m_receiver);
                    }
                },
                Qt::QueuedConnection);
        }
    }

    std::unique_ptr<FrameSource> m_source; ///< Of the media thread.
    LatestFrame m_latest;
    std::mutex m_mutex;
    ThreadedSource* m_receiver;
};

ThreadedSource::ThreadedSource(MediaThread& media, Maker maker, QObject* parent)
    : FrameSource(parent), m_media(media), m_maker(std::move(maker)) {}

ThreadedSource::~ThreadedSource() {
    stop();
}

void ThreadedSource::start() {
    stop();
    m_relay = std::make_shared<Relay>(this);
    m_media.post([relay = m_relay, maker = m_maker] { relay->open(maker); });
}

void ThreadedSource::stop() {
    if (m_relay) {
        m_relay->cut();
        m_media.post([relay = std::exchange(m_relay, nullptr)] { relay->close(); });
    }
}

} // namespace likeness
