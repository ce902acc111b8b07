// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "image/JpegDecoder.h"

#include "base/WipingAllocator.h"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio> // jpeglib.h needs it and does not include it
#include <cstring>
#include <limits>

#include <jerror.h>
#include <jpeglib.h>

namespace likeness {
namespace {

constexpr int kExifMarker = JPEG_APP0 + 1;
constexpr int kMaxScans = 100;  // a progressive picture has about ten; each one costs a pass over all pixels
constexpr int kMaxPadding = 16; // stray bytes that some cameras leave behind the last pixel

/// Where libjpeg's complaints go: the first one that matters, kept instead of printed. libjpeg leaves a
/// function by longjmp, so nothing that jumps over this code may have a destructor to run.
struct ErrorTrap {
    jpeg_error_mgr manager; // first, so that libjpeg's pointer to it is a pointer to the trap
    std::jmp_buf jump;
    int code;
    std::array<char, JMSG_LENGTH_MAX> message;
};

[[noreturn]] void stop(j_common_ptr codec) {
    auto* trap = reinterpret_cast<ErrorTrap*>(codec->err);
    trap->code = trap->manager.msg_code;
    trap->manager.format_message(codec, trap->message.data());
    std::longjmp(trap->jump, 1);
}

/// Bytes that were skipped on the way to a marker. Between the header's segments they are sloppiness; inside
/// the pixels they are damage, since the decoder lost its place; after the last pixel cameras pad.
bool isHarmlessPadding(j_common_ptr codec) {
    const auto* decoder = reinterpret_cast<j_decompress_ptr>(codec);
    const bool pixelsBegan = decoder->input_scan_number > 0;
    const int skipped = codec->err->msg_parm.i[0];
    const int marker = codec->err->msg_parm.i[1];
    return !pixelsBegan || (marker == JPEG_EOI && skipped <= kMaxPadding);
}

bool isHarmless(j_common_ptr codec) {
    switch (codec->err->msg_code) {
    case JWRN_ADOBE_XFORM:
    case JWRN_BOGUS_ICC:
    case JWRN_JFIF_MAJOR:
    case JWRN_NOT_SEQUENTIAL: // odd scan parameters that a sequential decoder does not use
        return true;
    case JWRN_EXTRANEOUS_DATA:
        return isHarmlessPadding(codec);
    default:
        return false;
    }
}

/// libjpeg goes on after a warning and paints what it lost gray; here a warning is an error unless harmless.
void judgeWarning(j_common_ptr codec, int level) {
    if (level < 0 && !isHarmless(codec)) {
        stop(codec);
    }
}

/// The decoder with its memory, and what is known about the scans that went by. libjpeg's functions are
/// called by readHeader and readPixels alone: anywhere else there would be no place to jump to.
class JpegReader {
  public:
    JpegReader() {
        m_decoder.err = jpeg_std_error(&m_trap.manager);
        m_trap.manager.error_exit = stop;
        m_trap.manager.emit_message = judgeWarning;
        m_trap.manager.output_message = [](j_common_ptr) {
        };
        m_progress.manager.progress_monitor = watchScans;
    }
    ~JpegReader() { jpeg_destroy_decompress(&m_decoder); }
    JpegReader(const JpegReader&) = delete;
    JpegReader& operator=(const JpegReader&) = delete;

    [[nodiscard]] bool readHeader(std::span<const std::byte> bytes) {
        if (setjmp(m_trap.jump) != 0) { // libjpeg knows no other way out
            return false;
        }
        jpeg_create_decompress(&m_decoder);
        m_decoder.progress = &m_progress.manager;
        // Where a long has 32 bits, a file that is longer is as good as cut off.
        const auto size = static_cast<unsigned long>(
            std::min<std::size_t>(bytes.size(), std::numeric_limits<unsigned long>::max()));
        jpeg_mem_src(&m_decoder, reinterpret_cast<const unsigned char*>(bytes.data()), size);
        jpeg_save_markers(&m_decoder, kExifMarker, 0xFFFF);
        jpeg_read_header(&m_decoder, TRUE);
        m_orientation = storedOrientation();
        m_decoder.out_color_space = isCmyk() ? JCS_CMYK : JCS_EXT_BGR;
        return true;
    }

    /// All rows, as BGR (or CMYK), one after the other, and the rest of the file up to its end marker.
    [[nodiscard]] bool readPixels(std::uint8_t* pixels) {
        if (setjmp(m_trap.jump) != 0) {
            return false;
        }
        jpeg_start_decompress(&m_decoder);
        const bool hasSeveralScans = jpeg_has_multiple_scans(&m_decoder) != FALSE;
        const std::size_t stride =
            std::size_t{m_decoder.output_width} * static_cast<std::size_t>(m_decoder.output_components);
        while (m_decoder.output_scanline < m_decoder.output_height) {
            JSAMPROW row = pixels + m_decoder.output_scanline * stride;
            jpeg_read_scanlines(&m_decoder, &row, 1);
        }
        jpeg_finish_decompress(&m_decoder);
        const auto allComponents = (1U << static_cast<unsigned>(m_decoder.num_components)) - 1U;
        m_isComplete = !hasSeveralScans || m_progress.seenComponents == allComponents;
        return true;
    }

    [[nodiscard]] unsigned width() const { return m_decoder.image_width; }
    [[nodiscard]] unsigned height() const { return m_decoder.image_height; }
    [[nodiscard]] bool isCmyk() const {
        return m_decoder.jpeg_color_space == JCS_CMYK || m_decoder.jpeg_color_space == JCS_YCCK;
    }
    /// Adobe's programs store ink inverted and say so with their marker.
    [[nodiscard]] bool isInkInverted() const { return m_decoder.saw_Adobe_marker != FALSE; }

    /// False where the scans left out a color component, which libjpeg fills up with gray.
    [[nodiscard]] bool hasEveryComponent() const { return m_isComplete; }

    [[nodiscard]] Orientation orientation() const { return m_orientation; }

    [[nodiscard]] tl::unexpected<Error> error() const {
        if (m_progress.hasTooManyScans) {
            return fail(ErrorCode::TooLarge, "the JPEG picture has more than " + std::to_string(kMaxScans) +
                                                 " scans; save it anew as a baseline JPEG or as PNG");
        }
        switch (m_trap.code) {
        case JERR_OUT_OF_MEMORY:
            return fail(ErrorCode::OutOfMemory, "not enough memory to decode the JPEG picture");
        case JERR_IMAGE_TOO_BIG:
        case JERR_WIDTH_OVERFLOW:
            return fail(ErrorCode::TooLarge,
                        "the JPEG picture is too large: at most 65500 pixels a side are accepted");
        case JERR_ARITH_NOTIMPL:
        case JERR_BAD_J_COLORSPACE:
        case JERR_BAD_PRECISION:
        case JERR_CCIR601_NOTIMPL:
        case JERR_COMPONENT_COUNT:
        case JERR_CONVERSION_NOTIMPL:
        case JERR_FRACT_SAMPLE_NOTIMPL:
        case JERR_NOT_COMPILED:
        case JERR_SOF_UNSUPPORTED:
            return fail(ErrorCode::UnsupportedFormat, std::string("this kind of JPEG is not accepted (") +
                                                          m_trap.message.data() +
                                                          "); save it as a baseline JPEG or as PNG");
        default:
            return corrupt("JPEG", m_trap.message.data());
        }
    }

  private:
    struct Progress {
        jpeg_progress_mgr manager{}; // first, as in ErrorTrap
        unsigned seenComponents = 0; // one bit each
        bool hasTooManyScans = false;
    };

    /// From the first Exif segment; libjpeg forgets the segments when it has finished.
    [[nodiscard]] Orientation storedOrientation() const {
        for (auto* marker = m_decoder.marker_list; marker != nullptr; marker = marker->next) {
            if (marker->data_length >= 6 && std::memcmp(marker->data, "Exif\0", 6) == 0) {
                return exifOrientation(std::as_bytes(std::span(marker->data, marker->data_length)));
            }
        }
        return Orientation::Upright;
    }

    static void watchScans(j_common_ptr codec) {
        const auto* decoder = reinterpret_cast<j_decompress_ptr>(codec);
        if (decoder->input_scan_number > kMaxScans) {
            reinterpret_cast<Progress*>(codec->progress)->hasTooManyScans = true;
            stop(codec);
        }
        if (decoder->Ss == 0) { // this scan begins with the mean brightness of each block
            auto* progress = reinterpret_cast<Progress*>(codec->progress);
            for (int i = 0; i < decoder->comps_in_scan; ++i) {
                progress->seenComponents |=
                    1U << static_cast<unsigned>(decoder->cur_comp_info[i]->component_index);
            }
        }
    }

    ErrorTrap m_trap{};
    Progress m_progress;
    bool m_isComplete = false;
    Orientation m_orientation = Orientation::Upright;
    jpeg_decompress_struct m_decoder{};
};

/// Ink to light: what cyan, magenta and yellow leave of white, darkened by black.
void cmykToBgr(std::span<const std::uint8_t> cmyk, bool isInverted, std::span<std::uint8_t> bgr) {
    const unsigned flip = isInverted ? 0x00 : 0xFF; // afterwards 255 means no ink
    for (std::size_t i = 0; i < bgr.size() / 3; ++i) {
        const unsigned light = cmyk[4 * i + 3] ^ flip;
        for (std::size_t channel = 0; channel < 3; ++channel) { // B lacks yellow, G magenta, R cyan
            const unsigned product = (cmyk[4 * i + 2 - channel] ^ flip) * light;
            bgr[3 * i + channel] = static_cast<std::uint8_t>((product + 127U) / 255U);
        }
    }
}

bool readAsBgr(JpegReader& reader, std::span<std::uint8_t> bgr) {
    if (!reader.isCmyk()) {
        return reader.readPixels(bgr.data());
    }
    WipedVector<std::uint8_t> cmyk(bgr.size() / 3 * 4);
    if (!reader.readPixels(cmyk.data())) {
        return false;
    }
    cmykToBgr(cmyk, reader.isInkInverted(), bgr);
    return true;
}

} // namespace

Result<DecodedImage> decodeJpeg(std::span<const std::byte> bytes, const ImageLimits& limits) {
    JpegReader reader;
    if (!reader.readHeader(bytes)) {
        return reader.error();
    }
    if (const auto size = checkSize(reader.width(), reader.height(), limits, "JPEG"); !size) {
        return fail(size);
    }
    const std::size_t values = std::size_t{3} * reader.width() * reader.height();
    bool isComplete = false;
    Image image = Image::make(static_cast<int>(reader.width()), static_cast<int>(reader.height()),
                              [&](std::uint8_t* bgr) {
                                  isComplete = readAsBgr(reader, {bgr, values});
                              });
    if (!isComplete) {
        return reader.error();
    }
    if (!reader.hasEveryComponent()) {
        return corrupt("JPEG", "a color component is missing");
    }
    return DecodedImage{std::move(image), reader.orientation()};
}

} // namespace likeness
