// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PipeWireSource.h"

#include "CameraSource.h"

#include <pipewire/pipewire.h>
#include <spa/param/video/format-utils.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace likeness {
namespace {

/// Keeps PipeWire's loop from running.
class LoopLock {
  public:
    explicit LoopLock(pw_thread_loop* loop) : m_loop(loop) { pw_thread_loop_lock(m_loop); }
    ~LoopLock() { pw_thread_loop_unlock(m_loop); }
    LoopLock(const LoopLock&) = delete;
    LoopLock& operator=(const LoopLock&) = delete;

  private:
    pw_thread_loop* m_loop;
};

/// What a camera was made to deliver.
struct Format {
    Frame::Layout layout = Frame::Layout::I420;
    int width = 0;
    int height = 0;
};

constexpr spa_rectangle kSize{1280, 720};
constexpr spa_rectangle kSmallest{160, 120};
constexpr spa_rectangle kLargest{4096, 4096};
constexpr spa_fraction kRate{30, 1};
constexpr spa_fraction kSlowest{1, 1};
constexpr spa_fraction kFastEnough{25, 1};
constexpr spa_fraction kFastest{120, 1};

enum class Encoding { Raw, Jpeg };
enum class Strictness { WantedSize, AnySize };

/// One thing that would do. PipeWire takes the first that the camera has, and of a range what is nearest to
/// the middle value given.
const spa_pod* offer(spa_pod_builder& builder, Encoding encoding, Strictness strictness) {
    spa_pod_frame object{};
    spa_pod_builder_push_object(&builder, &object, SPA_TYPE_OBJECT_Format, SPA_PARAM_EnumFormat);
    spa_pod_builder_add(&builder, SPA_FORMAT_mediaType, SPA_POD_Id(SPA_MEDIA_TYPE_video), 0);
    if (encoding == Encoding::Raw) {
        spa_pod_builder_add(
            &builder, SPA_FORMAT_mediaSubtype, SPA_POD_Id(SPA_MEDIA_SUBTYPE_raw), SPA_FORMAT_VIDEO_format,
            SPA_POD_CHOICE_ENUM_Id(11, SPA_VIDEO_FORMAT_I420, SPA_VIDEO_FORMAT_I420, SPA_VIDEO_FORMAT_NV12,
                                   SPA_VIDEO_FORMAT_NV21, SPA_VIDEO_FORMAT_YUY2, SPA_VIDEO_FORMAT_UYVY,
                                   SPA_VIDEO_FORMAT_BGRx, SPA_VIDEO_FORMAT_BGRA, SPA_VIDEO_FORMAT_RGBx,
                                   SPA_VIDEO_FORMAT_RGBA, SPA_VIDEO_FORMAT_GRAY8),
            0);
    } else {
        spa_pod_builder_add(&builder, SPA_FORMAT_mediaSubtype, SPA_POD_Id(SPA_MEDIA_SUBTYPE_mjpg), 0);
    }
    if (strictness == Strictness::WantedSize) {
        spa_pod_builder_add(&builder, SPA_FORMAT_VIDEO_size, SPA_POD_Rectangle(&kSize),
                            SPA_FORMAT_VIDEO_framerate,
                            SPA_POD_CHOICE_RANGE_Fraction(&kRate, &kFastEnough, &kFastest), 0);
    } else {
        spa_pod_builder_add(
            &builder, SPA_FORMAT_VIDEO_size, SPA_POD_CHOICE_RANGE_Rectangle(&kSize, &kSmallest, &kLargest),
            SPA_FORMAT_VIDEO_framerate, SPA_POD_CHOICE_RANGE_Fraction(&kRate, &kSlowest, &kFastest), 0);
    }
    return static_cast<const spa_pod*>(spa_pod_builder_pop(&builder, &object));
}

std::optional<Frame::Layout> layoutOf(spa_video_format format) {
    switch (format) {
    case SPA_VIDEO_FORMAT_I420:
        return Frame::Layout::I420;
    case SPA_VIDEO_FORMAT_NV12:
        return Frame::Layout::Nv12;
    case SPA_VIDEO_FORMAT_NV21:
        return Frame::Layout::Nv21;
    case SPA_VIDEO_FORMAT_YUY2:
        return Frame::Layout::Yuyv;
    case SPA_VIDEO_FORMAT_UYVY:
        return Frame::Layout::Uyvy;
    case SPA_VIDEO_FORMAT_BGRx:
    case SPA_VIDEO_FORMAT_BGRA:
        return Frame::Layout::Bgra;
    case SPA_VIDEO_FORMAT_RGBx:
    case SPA_VIDEO_FORMAT_RGBA:
        return Frame::Layout::Rgba;
    case SPA_VIDEO_FORMAT_GRAY8:
        return Frame::Layout::Gray;
    default:
        return std::nullopt;
    }
}

std::optional<Format> formatOf(const spa_pod* value) {
    std::uint32_t type = 0;
    std::uint32_t subtype = 0;
    if (spa_format_parse(value, &type, &subtype) < 0 || type != SPA_MEDIA_TYPE_video) {
        return std::nullopt;
    }
    if (subtype == SPA_MEDIA_SUBTYPE_mjpg) {
        spa_video_info_mjpg info{};
        if (spa_format_video_mjpg_parse(value, &info) < 0) {
            return std::nullopt;
        }
        return Format{Frame::Layout::Jpeg, static_cast<int>(info.size.width),
                      static_cast<int>(info.size.height)};
    }
    spa_video_info_raw info{};
    if (subtype != SPA_MEDIA_SUBTYPE_raw || spa_format_video_raw_parse(value, &info) < 0) {
        return std::nullopt;
    }
    const std::optional<Frame::Layout> layout = layoutOf(info.format);
    if (!layout) {
        return std::nullopt;
    }
    return Format{*layout, static_cast<int>(info.size.width), static_cast<int>(info.size.height)};
}

/// Bytes of a row of the first plane, without padding.
int rowBytes(const Format& format) {
    switch (format.layout) {
    case Frame::Layout::Bgra:
    case Frame::Layout::Rgba:
        return format.width * 4;
    case Frame::Layout::Yuyv:
    case Frame::Layout::Uyvy:
        return format.width * 2;
    default:
        return format.width;
    }
}

/// The planes of a buffer, whether it has one block for all or one for each.
std::vector<Frame::Plane> planesOf(const spa_buffer& buffer, const Format& format) {
    std::vector<Frame::Plane> planes;
    for (const spa_data& data : std::span(buffer.datas, buffer.n_datas)) {
        const std::uint32_t offset = std::min(data.chunk->offset, data.maxsize);
        const std::uint32_t size = std::min(data.chunk->size, data.maxsize - offset);
        if (data.data == nullptr || size == 0 || (data.chunk->flags & SPA_CHUNK_FLAG_CORRUPTED) != 0) {
            return {};
        }
        planes.push_back({{static_cast<const std::byte*>(data.data) + offset, size},
                          data.chunk->stride > 0 ? data.chunk->stride : rowBytes(format)});
    }
    const bool isPlanar = format.layout == Frame::Layout::I420 || format.layout == Frame::Layout::Nv12 ||
                          format.layout == Frame::Layout::Nv21;
    if (isPlanar && planes.size() == 1) {
        const Frame::Plane whole = planes.front();
        const int chromaRows = (format.height + 1) / 2;
        const bool hasTwo = format.layout == Frame::Layout::I420;
        const int chromaStride = hasTwo ? (whole.stride + 1) / 2 : whole.stride;
        std::size_t begin = static_cast<std::size_t>(whole.stride) * static_cast<std::size_t>(format.height);
        for (int plane = 0; plane < (hasTwo ? 2 : 1) && begin < whole.bytes.size(); ++plane) {
            planes.push_back({whole.bytes.subspan(begin), chromaStride});
            begin += static_cast<std::size_t>(chromaStride) * static_cast<std::size_t>(chromaRows);
        }
    }
    return planes;
}

} // namespace

/// A stream and what came of it. Its functions run on PipeWire's thread.
struct PipeWireSource::Stream {
    PipeWireSource* owner = nullptr;
    pw_stream* stream = nullptr;
    spa_hook hook{};
    pw_stream_events events{};
    std::optional<Format> format;

    Stream() = default;
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() {
        if (stream != nullptr) {
            pw_stream_destroy(stream);
        }
    }

    bool open(PipeWireSource& source, std::uint32_t serial) {
        owner = &source;
        stream = pw_stream_new(source.m_cameras->core(), "Likeness",
                               pw_properties_new(PW_KEY_MEDIA_TYPE, "Video", PW_KEY_MEDIA_CATEGORY, "Capture",
                                                 PW_KEY_MEDIA_ROLE, "Camera", PW_KEY_TARGET_OBJECT,
                                                 std::to_string(serial).c_str(), nullptr));
        if (stream == nullptr) {
            return false;
        }
        events.version = PW_VERSION_STREAM_EVENTS;
        events.state_changed = [](void* self, pw_stream_state, pw_stream_state state, const char* error) {
            if (state == PW_STREAM_STATE_ERROR) {
                static_cast<Stream*>(self)->owner->breakOff(QString::fromUtf8(error));
            }
        };
        events.param_changed = [](void* self, std::uint32_t id, const spa_pod* value) {
            if (id == SPA_PARAM_Format) {
                static_cast<Stream*>(self)->take(value);
            }
        };
        events.process = [](void* self) {
            static_cast<Stream*>(self)->read();
        };
        pw_stream_add_listener(stream, &hook, &events, this);

        std::array<std::uint8_t, 4096> memory{};
        spa_pod_builder builder =
            SPA_POD_BUILDER_INIT(memory.data(), static_cast<std::uint32_t>(memory.size()));
        std::array<const spa_pod*, 4> offers{offer(builder, Encoding::Raw, Strictness::WantedSize),
                                             offer(builder, Encoding::Jpeg, Strictness::WantedSize),
                                             offer(builder, Encoding::Raw, Strictness::AnySize),
                                             offer(builder, Encoding::Jpeg, Strictness::AnySize)};
        // Without DONT_RECONNECT the session's manager would give us another camera for one that goes.
        const auto flags = static_cast<pw_stream_flags>(
            PW_STREAM_FLAG_AUTOCONNECT | PW_STREAM_FLAG_MAP_BUFFERS | PW_STREAM_FLAG_DONT_RECONNECT);
        return pw_stream_connect(stream, PW_DIRECTION_INPUT, PW_ID_ANY, flags, offers.data(),
                                 static_cast<std::uint32_t>(offers.size())) == 0;
    }

    void take(const spa_pod* value) {
        format = value != nullptr ? formatOf(value) : std::nullopt;
        if (!format) {
            return;
        }
        std::array<std::uint8_t, 512> memory{};
        spa_pod_builder builder =
            SPA_POD_BUILDER_INIT(memory.data(), static_cast<std::uint32_t>(memory.size()));
        const auto* buffers = static_cast<const spa_pod*>(spa_pod_builder_add_object(
            &builder, SPA_TYPE_OBJECT_ParamBuffers, SPA_PARAM_Buffers, SPA_PARAM_BUFFERS_dataType,
            SPA_POD_CHOICE_FLAGS_Int((1 << SPA_DATA_MemPtr) | (1 << SPA_DATA_MemFd))));
        pw_stream_update_params(stream, &buffers, 1);
    }

    void read() {
        pw_buffer* latest = nullptr;
        while (pw_buffer* buffer = pw_stream_dequeue_buffer(stream)) {
            if (latest != nullptr) {
                pw_stream_queue_buffer(stream, latest);
            }
            latest = buffer;
        }
        if (latest == nullptr) {
            return;
        }
        if (format) {
            std::optional<Frame> frame = Frame::copyOf(planesOf(*latest->buffer, *format), format->width,
                                                       format->height, format->layout);
            if (frame) {
                owner->bring(*std::move(frame));
            }
        }
        pw_stream_queue_buffer(stream, latest);
    }
};

PipeWireSource::PipeWireSource(std::shared_ptr<PipeWireCameras> cameras, QString name, QObject* parent)
    : FrameSource(parent), m_cameras(std::move(cameras)), m_name(std::move(name)) {}

PipeWireSource::~PipeWireSource() {
    stop();
}

void PipeWireSource::start() {
    stop();
    const std::optional<std::uint32_t> serial = m_cameras->serialOf(m_name);
    if (!serial) {
        emit failed(Failure::Missing, {});
        return;
    }
    const LoopLock lock(m_cameras->loop());
    m_stream = std::make_unique<Stream>();
    if (!m_stream->open(*this, *serial)) {
        breakOff(QStringLiteral("PipeWire gave no stream"));
    }
}

void PipeWireSource::stop() {
    if (m_stream) {
        const LoopLock lock(m_cameras->loop());
        m_stream.reset();
    }
    static_cast<void>(m_latest.take());
}

void PipeWireSource::bring(Frame frame) {
    frame.number = ++m_count;
    if (m_latest.put(std::move(frame))) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (const std::optional<Frame> latest = m_latest.take()) {
                    emit frameArrived(*latest);
                }
            },
            Qt::QueuedConnection);
    }
}

void PipeWireSource::breakOff(const QString& details) {
    QMetaObject::invokeMethod(
        this,
        [this, details] {
            if (m_stream) {
                emit failed(failureOf(details), details);
            }
        },
        Qt::QueuedConnection);
}

} // namespace likeness
