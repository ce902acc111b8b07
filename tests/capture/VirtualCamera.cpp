// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// VirtualCamera CLIP NAME WIDTH HEIGHT FRAMES: a camera for tests. Offers the first FRAMES frames of a video
// clip, forth and back at 30 frames a second, as a PipeWire video source of that name; the frames are made
// beforehand, so that the camera costs next to nothing while it runs.
//
// Lines on its standard input change what it gives: "play", "black", "still" (the same frame again and
// again), "photo" (the first frame as a photograph that a hand moves) or "stall" (nothing). It ends with its
// input, as an unplugged camera does.

#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

#include <pipewire/pipewire.h>
#include <spa/param/video/format-utils.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

constexpr int kRate = 30;

/// A frame in I420 as a photograph that a hand moves a little: one round of it.
std::vector<cv::Mat> photographOf(const cv::Mat& frame, cv::Size size) {
    constexpr int kRound = 4 * kRate;
    std::vector<cv::Mat> photograph;
    for (int i = 0; i < kRound; ++i) {
        const double angle = 2 * CV_PI * i / kRound;
        cv::Mat moved = frame.clone();
        std::uint8_t* from = frame.data;
        std::uint8_t* to = moved.data;
        for (const int share : {1, 2, 2}) { // the planes Y, U, V
            const cv::Size plane = size / share;
            const cv::Mat transform =
                (cv::Mat_<double>(2, 3) << 1, 0, size.width / 60.0 * std::sin(angle) / share, 0, 1,
                 size.height / 80.0 * std::sin(2 * angle) / share);
            cv::Mat target(plane, CV_8UC1, to);
            cv::warpAffine(cv::Mat(plane, CV_8UC1, from), target, transform, plane, cv::INTER_LINEAR,
                           cv::BORDER_REPLICATE);
            from += plane.area();
            to += plane.area();
        }
        photograph.push_back(moved);
    }
    return photograph;
}

/// A clip's frames as I420, cropped to the shape of the camera.
std::vector<cv::Mat> framesOf(const std::string& path, cv::Size size, int count) {
    cv::VideoCapture video(path);
    std::vector<cv::Mat> frames;
    cv::Mat picture;
    while (static_cast<int>(frames.size()) < count && video.read(picture)) {
        const double scale = std::max(static_cast<double>(size.width) / picture.cols,
                                      static_cast<double>(size.height) / picture.rows);
        cv::Mat scaled;
        cv::resize(picture, scaled, {}, scale, scale, cv::INTER_LINEAR);
        const cv::Rect crop((scaled.cols - size.width) / 2, (scaled.rows - size.height) / 2, size.width,
                            size.height);
        cv::cvtColor(scaled(crop), frames.emplace_back(), cv::COLOR_BGR2YUV_I420);
    }
    return frames;
}

class VirtualCamera {
  public:
    VirtualCamera(const std::string& name, cv::Size size, std::vector<cv::Mat> frames)
        : m_size(size),
          m_frames(std::move(frames)),
          m_photograph(
              photographOf(m_frames.front(), size)), // now, or the camera would stand still meanwhile
          m_loop(pw_main_loop_new(nullptr)) {
        m_black = cv::Mat(m_frames.front().size(), CV_8UC1, cv::Scalar(16));
        m_black.rowRange(size.height, m_black.rows).setTo(128);
        pw_loop* loop = pw_main_loop_get_loop(m_loop);
        m_timer = pw_loop_add_timer(
            loop, [](void* self, std::uint64_t) { static_cast<VirtualCamera*>(self)->onTime(); }, this);
        pw_loop_add_io(
            loop, STDIN_FILENO, SPA_IO_IN | SPA_IO_HUP | SPA_IO_ERR, false,
            [](void* self, int, std::uint32_t) { static_cast<VirtualCamera*>(self)->onInput(); }, this);
        m_events.version = PW_VERSION_STREAM_EVENTS;
        m_events.process = [](void* self) {
            static_cast<VirtualCamera*>(self)->onProcess();
        };
        m_events.state_changed = [](void* self, pw_stream_state, pw_stream_state state, const char*) {
            static_cast<VirtualCamera*>(self)->onState(state);
        };
        m_events.param_changed = [](void* self, std::uint32_t id, const spa_pod* value) {
            if (id == SPA_PARAM_Format && value != nullptr) {
                static_cast<VirtualCamera*>(self)->offerBuffers();
            }
        };
        m_stream = pw_stream_new_simple(
            loop, name.c_str(),
            pw_properties_new(PW_KEY_MEDIA_CLASS, "Video/Source", PW_KEY_MEDIA_ROLE, "Camera",
                              PW_KEY_NODE_NAME, name.c_str(), PW_KEY_NODE_DESCRIPTION, name.c_str(), nullptr),
            &m_events, this);
    }
    ~VirtualCamera() {
        pw_stream_destroy(m_stream);
        pw_main_loop_destroy(m_loop);
    }
    VirtualCamera(const VirtualCamera&) = delete;
    VirtualCamera& operator=(const VirtualCamera&) = delete;

    bool run() {
        std::array<std::uint8_t, 1024> memory{};
        spa_pod_builder builder =
            SPA_POD_BUILDER_INIT(memory.data(), static_cast<std::uint32_t>(memory.size()));
        spa_video_info_raw info{};
        info.format = SPA_VIDEO_FORMAT_I420;
        info.size = {static_cast<std::uint32_t>(m_size.width), static_cast<std::uint32_t>(m_size.height)};
        info.framerate = {kRate, 1};
        const spa_pod* format = spa_format_video_raw_build(&builder, SPA_PARAM_EnumFormat, &info);
        const auto flags = static_cast<pw_stream_flags>(PW_STREAM_FLAG_DRIVER | PW_STREAM_FLAG_MAP_BUFFERS);
        return pw_stream_connect(m_stream, PW_DIRECTION_OUTPUT, PW_ID_ANY, flags, &format, 1) == 0 &&
               pw_main_loop_run(m_loop) == 0;
    }

  private:
    [[nodiscard]] int frameBytes() const { return m_size.area() * 3 / 2; }

    void onTime() {
        if (m_mode != "stall") {
            pw_stream_trigger_process(m_stream);
        }
    }

    void onInput() {
        std::array<char, 256> text{};
        const ssize_t length = read(STDIN_FILENO, text.data(), text.size());
        if (length <= 0) {
            pw_main_loop_quit(m_loop);
            return;
        }
        m_mode.assign(text.data(), static_cast<std::size_t>(length));
        m_mode.erase(m_mode.find_last_not_of('\n') + 1);
    }

    void onState(pw_stream_state state) {
        timespec first{0, 0};
        timespec interval{0, 0};
        if (state == PW_STREAM_STATE_STREAMING) {
            first.tv_nsec = 1;
            interval.tv_nsec = 1'000'000'000L / kRate;
        }
        pw_loop_update_timer(pw_main_loop_get_loop(m_loop), m_timer, &first, &interval, false);
    }

    void offerBuffers() {
        std::array<std::uint8_t, 1024> memory{};
        spa_pod_builder builder =
            SPA_POD_BUILDER_INIT(memory.data(), static_cast<std::uint32_t>(memory.size()));
        std::array<const spa_pod*, 2> parameters{};
        parameters[0] = static_cast<const spa_pod*>(spa_pod_builder_add_object(
            &builder, SPA_TYPE_OBJECT_ParamBuffers, SPA_PARAM_Buffers, SPA_PARAM_BUFFERS_buffers,
            SPA_POD_CHOICE_RANGE_Int(8, 4, 16), SPA_PARAM_BUFFERS_blocks, SPA_POD_Int(1),
            SPA_PARAM_BUFFERS_size, SPA_POD_Int(frameBytes()), SPA_PARAM_BUFFERS_stride,
            SPA_POD_Int(m_size.width)));
        parameters[1] = static_cast<const spa_pod*>(
            spa_pod_builder_add_object(&builder, SPA_TYPE_OBJECT_ParamMeta, SPA_PARAM_Meta,
                                       SPA_PARAM_META_type, SPA_POD_Id(SPA_META_Header), SPA_PARAM_META_size,
                                       SPA_POD_Int(static_cast<int>(sizeof(spa_meta_header)))));
        pw_stream_update_params(m_stream, parameters.data(), 2);
    }

    const cv::Mat& nextFrame() {
        if (m_mode == "black") {
            return m_black;
        }
        if (m_mode == "photo") {
            return m_photograph[m_shown++ % m_photograph.size()];
        }
        if (m_mode != "still") {
            ++m_shown;
        }
        const std::size_t last = m_frames.size() - 1;
        const std::size_t place = last == 0 ? 0 : m_shown % (2 * last);
        return m_frames[place <= last ? place : 2 * last - place];
    }

    void onProcess() {
        pw_buffer* buffer = pw_stream_dequeue_buffer(m_stream);
        if (buffer == nullptr) {
            return;
        }
        spa_data& data = buffer->buffer->datas[0];
        if (data.data != nullptr) {
            std::memcpy(data.data, nextFrame().data, static_cast<std::size_t>(frameBytes()));
            *data.chunk = {.offset = 0,
                           .size = static_cast<std::uint32_t>(frameBytes()),
                           .stride = m_size.width,
                           .flags = 0};
            stamp(*buffer->buffer);
        }
        pw_stream_queue_buffer(m_stream, buffer);
    }

    void stamp(spa_buffer& buffer) {
        auto* header = static_cast<spa_meta_header*>(
            spa_buffer_find_meta_data(&buffer, SPA_META_Header, sizeof(spa_meta_header)));
        if (header != nullptr) {
            timespec now{};
            clock_gettime(CLOCK_MONOTONIC, &now);
            *header = {.flags = 0,
                       .offset = 0,
                       .pts = SPA_TIMESPEC_TO_NSEC(&now),
                       .dts_offset = 0,
                       .seq = m_sequence++};
        }
    }

    cv::Size m_size;
    std::vector<cv::Mat> m_frames;
    cv::Mat m_black;
    std::vector<cv::Mat> m_photograph;
    pw_main_loop* m_loop;
    pw_stream_events m_events{};
    pw_stream* m_stream = nullptr;
    spa_source* m_timer = nullptr;
    std::string m_mode = "play";
    std::size_t m_shown = 0;
    std::uint64_t m_sequence = 0;
};

int show(const std::vector<std::string>& arguments) {
    const cv::Size size(std::stoi(arguments[2]), std::stoi(arguments[3]));
    std::vector<cv::Mat> frames = framesOf(arguments[0], size, std::stoi(arguments[4]));
    if (frames.empty()) {
        std::cerr << "VirtualCamera: cannot read \"" << arguments[0] << "\"\n";
        return EXIT_FAILURE;
    }
    pw_init(nullptr, nullptr);
    VirtualCamera camera(arguments[1], size, std::move(frames));
    return camera.run() ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 6) {
        std::cerr << "usage: VirtualCamera CLIP NAME WIDTH HEIGHT FRAMES\n";
        return EXIT_FAILURE;
    }
    try {
        return show({argv + 1, argv + argc});
    } catch (const std::exception& error) {
        std::cerr << "VirtualCamera: " << error.what() << "\n";
        return EXIT_FAILURE;
    }
}
