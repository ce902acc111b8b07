// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// extract_frame VIDEO INDEX OUT.png: writes one frame of a clip as a picture, for the samples.

#include <opencv2/imgcodecs.hpp>
#include <opencv2/videoio.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

namespace {

/// Reads up to the frame instead of seeking to it: a seek lands on a different frame from one back end to the
/// next.
cv::Mat frameAt(cv::VideoCapture& video, int index) {
    for (int i = 0; i < index; ++i) {
        if (!video.grab()) {
            return {};
        }
    }
    cv::Mat frame;
    video.read(frame);
    return frame;
}

int extract(const std::string& videoPath, int index, const std::string& picturePath) {
    cv::VideoCapture video(videoPath);
    if (!video.isOpened()) {
        std::cerr << "extract_frame: cannot open the video \"" << videoPath << "\"\n";
        return EXIT_FAILURE;
    }
    const cv::Mat frame = frameAt(video, index);
    if (frame.empty()) {
        std::cerr << "extract_frame: \"" << videoPath << "\" has no frame " << index << "\n";
        return EXIT_FAILURE;
    }
    if (!cv::imwrite(picturePath, frame)) {
        std::cerr << "extract_frame: cannot write \"" << picturePath << "\"\n";
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: extract_frame VIDEO INDEX OUT.png\n";
        return EXIT_FAILURE;
    }
    try {
        return extract(argv[1], std::stoi(argv[2]), argv[3]);
    } catch (const std::exception& error) {
        std::cerr << "extract_frame: " << error.what() << "\n";
        return EXIT_FAILURE;
    }
}
