// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Result.h"
#include "../face/DetectionOptions.h"
#include "../face/FaceBox.h"
#include "../face/FaceChip.h"
#include "../face/quality/QualityGate.h"
#include "../face/quality/QualityReport.h"
#include "../faceprint/Calibration.h"
#include "../faceprint/Faceprint.h"
#include "../image/Image.h"
#include "../model/ComputeDevice.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace likeness {

struct EngineOptions {
    /// The model pack's folder: a pack.json beside its weights.
    std::filesystem::path pack;
    /// Where faceprints are computed; faces are found on the CPU in any case (docs/adr/0005).
    ComputeDevice device = ComputeDevice::Cpu;
    /// With a device named and `strict`, not getting it is an error; otherwise the CPU takes over and
    /// `device()` says so.
    bool strict = false;
    /// Worker threads, each with nets of its own; 0 means one per processor, at most 16.
    int workers = 0;
    ModelOptions modelOptions;
    /// Folder of calibrations that users measured themselves (`OwnCalibrations`); one for the pack's model
    /// takes the place of the pack's. Empty: only the pack's counts.
    std::filesystem::path ownCalibrations{};
};

/// A face as the recognizer sees it.
struct DescribedFace {
    Faceprint faceprint;
    /// What the faceprint was made of.
    FaceChip chip;
    /// Length of the net's embedding before the faceprint was brought to unit length: how sure the net was,
    /// for `QualityContext::embeddingNorm`. Comparable for one recognizer only.
    double embeddingNorm = 0;
};

/// The largest face of a picture, or that there was none.
struct LargestFaceprint {
    /// Empty when there was no face.
    Faceprint faceprint;
    bool isFaceFound = false;
    /// The face that was taken.
    std::optional<FaceBox> face;
    /// The chip the faceprint was made of.
    std::optional<FaceChip> chip;
    /// As `DescribedFace::embeddingNorm`; 0 without a face.
    double embeddingNorm = 0;
    /// How many faces were seen while looking for the largest; the search stops at sizes where only smaller
    /// ones remain.
    int facesSeen = 0;
};

/// What the engine says about the pack it runs.
struct PackDescription {
    std::string name;
    std::string version;
    std::string description;
    ModelIdentity model;
    std::size_t embeddingDimensions = 0;
    struct File {
        std::string role; ///< "detector", "landmarks", "recognizer", "pose", "liveness", "eyes".
        std::string name;
        std::string sha256;
        std::string licence;
        std::string source;
    };
    std::vector<File> files;
};

/// Face detection, alignment, faceprints and their comparison behind one thread-safe façade.
///
/// Every function may be called from any number of threads: the work is done by the engine's workers, each of
/// which owns its nets, and results do not depend, in any bit, on how many workers or callers there are. A
/// call blocks until its answer is there. Exceptions of OpenCV and the standard library do not leave it.
///
/// Any function may also fail with `InferenceFailed`, `OutOfMemory` or `Internal`; empty images are
/// `InvalidArgument`.
class Engine {
  public:
    /// Loads a model pack and proves it: digests of all files, then a known-answer inference on the device.
    /// Sets OpenCV to one thread per net (process-wide), since the workers are what runs in parallel.
    /// Errors: `ModelMissing`, `ModelInvalid`, `CalibrationInvalid`, `DeviceUnavailable` (strict only),
    /// `InvalidArgument`.
    [[nodiscard]] static Result<std::unique_ptr<Engine>> create(EngineOptions options);

    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// All faces, largest first, boxes clipped to the picture.
    [[nodiscard]] Result<std::vector<FaceBox>> detectFaces(const Image& image,
                                                           const DetectionOptions& options = {});

    /// Moves faces of a video's last picture to where they are in its next one, at the price of one look of
    /// the landmark net a face instead of a search. Faces that are lost are removed, and so are all when the
    /// pack has no landmark net; whoever came is not seen: search again from time to time, and when one was
    /// lost. Takes no memory once it has seen as many faces of that size. After an error `faces` are not
    /// defined.
    [[nodiscard]] Result<void> followFaces(const Image& image, std::vector<FaceBox>& faces);

    /// The largest face by area, or nothing when there is none.
    [[nodiscard]] Result<std::optional<FaceBox>> largestFace(const Image& image,
                                                             const DetectionOptions& options = {});

    /// The aligned chip of a face: (112 + margins) × scale pixels, landmarks on the template.
    /// Errors: `InvalidArgument` (margins outside 0…112, scale outside 0.25…8, landmarks missing or
    /// degenerate).
    [[nodiscard]] Result<FaceChip> extractAlignedFace(const Image& image, const FaceBox& face,
                                                      const ChipMargins& margins = {}, double scale = 1.0);

    /// The faceprint of an aligned chip. Errors: `InvalidArgument` for anything but default margins and
    /// scale.
    [[nodiscard]] Result<Faceprint> faceprint(const FaceChip& chip);

    /// The faceprint of a face in a picture. Errors: as `extractAlignedFace`.
    [[nodiscard]] Result<Faceprint> faceprint(const Image& image, const FaceBox& face);

    /// The same with the chip, and with what quality needs to know of the recognizer. Errors: as
    /// `extractAlignedFace`.
    [[nodiscard]] Result<DescribedFace> describeFace(const Image& image, const FaceBox& face);

    /// Faceprints of many chips, in batches through the net, in the order of `chips`. Each entry equals what
    /// `faceprint` gives for that chip within 1e-5 per component; a bad chip is an `InvalidArgument` at its
    /// own index and spoils no other.
    [[nodiscard]] std::vector<Result<Faceprint>> faceprints(std::span<const FaceChip> chips);

    /// The faceprint of the picture's largest face. A picture without a face is an answer, not an error.
    [[nodiscard]] Result<LargestFaceprint> largestFaceprint(const Image& image,
                                                            const DetectionOptions& options = {});

    /// How well a face can be recognized: every measure of ISO/IEC 29794-5 that the pack's nets allow, and
    /// all of them in one figure. With `context.embeddingNorm` that is the recognizer's opinion too; without,
    /// the figure is the most that it could be. Errors: `InvalidArgument` (the face has no landmarks, or they
    /// coincide or lie far outside the picture); with `context.isStill` also `ModelMissing` and
    /// `ModelInvalid` for the pack's pose and eye nets.
    [[nodiscard]] Result<QualityReport> assessQuality(const Image& image, const FaceBox& face,
                                                      const QualityContext& context = {});

    /// What decides whether a picture is good enough, or null when the pack has no limits measured for it:
    /// then every picture is taken.
    [[nodiscard]] const QualityGate* qualityGate() const noexcept;

    /// How likely a face is a living one and no picture of one, 0…1, from how it looks in this one picture.
    /// The pack's net for it is loaded at the first call, which takes longer, and calls wait for each other.
    /// Errors: `ModelMissing` (the pack has no such net, or its file is not there), `ModelInvalid`,
    /// `CannotReadFile`, `InvalidArgument` (empty picture).
    [[nodiscard]] Result<double> livenessScore(const Image& image, const FaceBox& face);
    /// The score from which a face counts as living, as measured for the pack's net. Errors: `ModelMissing`.
    [[nodiscard]] Result<double> livenessThreshold() const;

    /// Score, match probability and false match rate of two faceprints, from the pack's calibration where it
    /// has one. Errors: `InvalidFaceprint` (one is empty), `ModelMismatch`.
    [[nodiscard]] Result<Similarity> similarity(const Faceprint& a, const Faceprint& b) const;

    /// The user's own calibration or else the pack's, or null when there is none: then it can score, not
    /// decide.
    [[nodiscard]] const Calibration* calibration() const noexcept;
    /// Whether `calibration` is the user's own and not the pack's.
    [[nodiscard]] bool hasOwnCalibration() const noexcept;

    /// The pack's calibration or `CalibrationMissing`, for those who must decide.
    [[nodiscard]] Result<DecisionThresholds> thresholds(const DecisionPolicy& policy = {}) const;

    /// The device that really runs, with the proof of its agreement with the CPU.
    [[nodiscard]] const DeviceProof& device() const noexcept;
    /// Why the device asked for is not the one that runs; empty when it is.
    [[nodiscard]] const std::string& fallbackReason() const noexcept;
    /// Tries every device that this OpenCV offers here, each proved and timed. Takes seconds.
    [[nodiscard]] Result<std::vector<DeviceProof>> proveDevices();

    [[nodiscard]] const PackDescription& pack() const noexcept;
    /// How its faceprints are kept.
    [[nodiscard]] const ModelOptions& modelOptions() const noexcept;
    [[nodiscard]] int workers() const noexcept;

  private:
    struct Parts;
    explicit Engine(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace likeness
