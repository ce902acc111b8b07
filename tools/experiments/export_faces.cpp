// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

// export_faces PACK IMAGES FACES.npy: what the engine finds and makes of each picture of a folder that has
// one folder per person. FACES.npy is a NumPy array with a record for each picture, in the order of people
// and pictures: see description(). A picture without a face ends it.

#include "base/FileBytes.h"
#include "engine/Engine.h"
#include "evaluation/PictureEmbedding.h"
#include "evaluation/PictureTree.h"
#include "face/FaceMesh.h"
#include "face/quality/HeadPose.h"

#include <atomic>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <limits>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace likeness;

constexpr std::size_t kNameBytes = 128;

/// The type of a record, as NumPy writes it. `five` and `mesh` are in pixels of the picture, the mesh is NaN
/// where the pack has none; `pose` is yaw, pitch and roll in degrees; `strength` is the length of the
/// embedding, `faceprint` its direction.
std::string description(std::size_t dimensions) {
    return "[('picture','S" + std::to_string(kNameBytes) +
           "'),('five','<f4',(5,2)),('mesh','<f4',(468,3)),('pose','<f4',(3,)),('strength','<f4'),"
           "('faceprint','<f4',(" +
           std::to_string(dimensions) + ",))]";
}

using Record = std::vector<std::byte>;

void append(Record& record, float value) {
    const auto* bytes = reinterpret_cast<const std::byte*>(&value);
    record.insert(record.end(), bytes, bytes + sizeof value);
}

Record recordOf(const std::string& name, const FaceBox& face, const DescribedFace& described) {
    Record record(kNameBytes);
    std::memcpy(record.data(), name.data(), name.size());
    for (const Point& point : face.landmarks) {
        append(record, point.x);
        append(record, point.y);
    }
    constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();
    std::vector<Point3> mesh = face.denseLandmarks;
    mesh.resize(FaceMesh::kPoints, {kUnknown, kUnknown, kUnknown});
    for (const Point3& point : mesh) {
        append(record, point.x);
        append(record, point.y);
        append(record, point.z);
    }
    const HeadPose pose = headPose(face).value_or(HeadPose{NAN, NAN, NAN});
    for (const double angle : {pose.yaw, pose.pitch, pose.roll}) {
        append(record, static_cast<float>(angle));
    }
    append(record, static_cast<float>(described.embeddingNorm));
    for (const float value : described.faceprint.vector()) {
        append(record, value);
    }
    return record;
}

Result<Record> describe(Engine& engine, const std::filesystem::path& picture) {
    const auto bytes = readFile(picture, ImageLimits{}.maxBytes);
    if (!bytes) {
        return fail(bytes);
    }
    const auto image = Image::fromEncoded(*bytes);
    if (!image) {
        return fail(image);
    }
    const auto face = selectedFace(engine, *image, FaceSelection::Central);
    if (!face) {
        return fail(face);
    }
    if (!*face) {
        return fail(ErrorCode::NoFace, displayName(picture) + ": no face was found");
    }
    const auto described = engine.describeFace(*image, **face);
    if (!described) {
        return fail(described);
    }
    const std::string name = (picture.parent_path().filename() / picture.filename()).string();
    if (name.size() > kNameBytes) {
        return fail(ErrorCode::InvalidArgument, displayName(picture) + ": the name is too long");
    }
    return recordOf(name, **face, *described);
}

/// Version 1.0 of the format (numpy.lib.format): the header's length is such that data begin at a multiple
/// of 64.
std::string headerOf(std::size_t dimensions, std::size_t records) {
    std::string header = "{'descr':" + description(dimensions) + ",'fortran_order':False,'shape':(" +
                         std::to_string(records) + ",)}";
    constexpr std::size_t kPreamble = 10;
    header.append(64 - (kPreamble + header.size() + 1) % 64, ' ');
    header += '\n';
    std::string preamble = "\x93NUMPY";
    preamble +=
        {'\x01', '\x00', static_cast<char>(header.size() % 256), static_cast<char>(header.size() / 256)};
    return preamble + header;
}

Result<void> exportFaces(const char* pack, const char* images, const char* output) {
    const auto people = readPictureTree(images);
    if (!people) {
        return fail(people);
    }
    std::vector<std::filesystem::path> pictures;
    for (const PersonPictures& person : *people) {
        pictures.insert(pictures.end(), person.pictures.begin(), person.pictures.end());
    }
    const auto engine = Engine::create({.pack = pack});
    if (!engine) {
        return fail(engine);
    }
    std::vector<Result<Record>> records(pictures.size());
    std::atomic<std::size_t> next{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < (*engine)->workers(); ++i) {
            threads.emplace_back([&] {
                for (std::size_t at = 0; (at = next++) < pictures.size();) {
                    records[at] = describe(**engine, pictures[at]);
                }
            });
        }
    }
    auto file = AtomicFile::create(output);
    if (!file) {
        return fail(file);
    }
    const std::string header = headerOf((*engine)->pack().embeddingDimensions, records.size());
    if (const auto written = file->write(std::as_bytes(std::span(header))); !written) {
        return fail(written);
    }
    for (const Result<Record>& record : records) {
        if (!record) {
            return fail(record);
        }
        if (const auto written = file->write(*record); !written) {
            return fail(written);
        }
    }
    return file->commit();
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fputs("usage: export_faces PACK IMAGES FACES.npy\n", stderr);
        return 64;
    }
    if (const auto exported = exportFaces(argv[1], argv[2], argv[3]); !exported) {
        std::fprintf(stderr, "export_faces: %s\n", exported.error().message.c_str());
        return 65;
    }
    return 0;
}
