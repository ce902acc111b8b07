// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "ExitCode.h"
#include "Format.h"
#include "Session.h"
#include "SystemReport.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "common/PackLocator.h"
#include "model/ModelPack.h"

#include <CLI/CLI.hpp>

#include <optional>

namespace likeness::cli {
namespace {

using Json = nlohmann::ordered_json;

void reportVersions(Answer& answer) {
    answer.text += "Versions\n";
    for (const LibraryVersion& library : libraryVersions()) {
        answer.text += "  " + library.name + " " + library.version + "\n";
        answer.json["versions"][library.name] = library.version;
    }
}

/// One net of a pack: whose it is, and whether the file that is here is the right one.
bool reportNet(const PackLocation& pack, std::string_view role, const NetManifest& net, Answer& answer,
               Json& packJson) {
    const auto proved = readProvedNet(pack.folder / net.file, net);
    answer.text += "    " + std::string(role) + "  " + net.file + ", SHA-256 " + net.sha256.substr(0, 12) +
                   "..., " + net.licence;
    if (!proved) {
        answer.text += proved.error().code == ErrorCode::ModelMissing ? ": MISSING"
                                                                      : "\n      " + proved.error().message;
    }
    answer.text += "\n";
    packJson["nets"].push_back({{"role", std::string(role)},
                                {"file", net.file},
                                {"sha256", net.sha256},
                                {"licence", net.licence},
                                {"source", net.source},
                                {"is_proved", proved.has_value()},
                                {"problem", proved ? "" : proved.error().message}});
    return proved.has_value();
}

/// The whole pack: loads, answers the known question, and can decide.
void reportProof(const PackLocation& pack, Answer& answer, Json& packJson) {
    const auto engine = Engine::create(
        {.pack = pack.folder, .workers = 1, .modelOptions = {}, .ownCalibrations = userCalibrationFolder()});
    packJson["is_usable"] = engine.has_value();
    packJson["problem"] = engine ? "" : engine.error().message;
    answer.text += engine ? "    proof  digests right, known answer right\n"
                          : "    not usable: " + engine.error().message + "\n";
    if (!engine) {
        return;
    }
    packJson["has_calibration"] = (*engine)->calibration() != nullptr;
    if (const Calibration* calibration = (*engine)->calibration(); calibration != nullptr) {
        const Calibration::Provenance& from = calibration->data().provenance;
        answer.text += "    calibration  " + from.data + ", " + from.date + ": " + grouped(from.people) +
                       " people, " + grouped(from.impostorPairs) + " impostor pairs\n";
        packJson["calibration"] = {{"data", from.data},
                                   {"date", from.date},
                                   {"command", from.command},
                                   {"people", from.people},
                                   {"impostor_pairs", from.impostorPairs}};
    } else {
        answer.text += "    calibration  none: the pack can score, but not decide\n";
    }
}

void reportPacks(const PackLocator& packs, Answer& answer) {
    answer.text += "Model packs\n";
    answer.json["packs"] = Json::array();
    for (const PackLocation& pack : packs.all()) {
        answer.text += "  " + pack.name + "  in " + displayName(pack.folder) + "\n";
        Json packJson{{"name", pack.name}, {"folder", utf8Of(pack.folder)}};
        bool isComplete = true;
        if (const auto manifest = readPackManifest(pack.folder)) {
            for (const auto& [role, net] : manifest->nets()) {
                isComplete = reportNet(pack, role, *net, answer, packJson) && isComplete;
            }
            for (const auto& [role, net] : manifest->optionalNets()) {
                reportNet(pack, role, *net, answer, packJson); // the pack works without
            }
        }
        if (isComplete) {
            reportProof(pack, answer, packJson);
        } else {
            answer.text +=
                "    not usable: bring the files into a folder and name it to likeness-cli import\n";
            packJson["is_usable"] = false;
            packJson["problem"] = "nets are missing or wrong";
        }
        answer.json["packs"].push_back(std::move(packJson));
    }
    if (answer.json["packs"].empty()) {
        answer.text += "  none\n";
    }
}

void reportDevices(Engine& engine, Answer& answer) {
    answer.text += "Devices, proved with the pack " + engine.pack().name + "\n";
    answer.json["devices"] = Json::array();
    const auto proofs = engine.proveDevices();
    if (!proofs) {
        answer.text += "  " + proofs.error().message + "\n";
        return;
    }
    for (const DeviceProof& proof : *proofs) {
        const std::string device(name(proof.device));
        const std::string hardware = proof.hardware.empty() ? "" : " (" + proof.hardware + ")";
        answer.text += "  " + device + hardware + ": " +
                       (proof.isUsable ? "usable, agreement with the CPU " + fixed(proof.agreement, 6) +
                                             ", " + fixed(proof.milliseconds, 1) + " ms for a faceprint"
                                       : "not usable: " + proof.reason) +
                       "\n";
        answer.json["devices"].push_back({{"name", device},
                                          {"hardware", proof.hardware},
                                          {"is_usable", proof.isUsable},
                                          {"agreement", proof.agreement},
                                          {"milliseconds", proof.milliseconds},
                                          {"reason", proof.reason}});
    }
}

void reportCameras(Answer& answer) {
    const auto cameras = kernelCameras();
    answer.text += "Cameras\n  " + std::to_string(cameras.size()) +
                   " known to the kernel; cameras of the desktop's media service are listed by the "
                   "application\n";
    answer.json["cameras"] = Json::array();
    for (const KernelCamera& camera : cameras) {
        answer.text += "  " + camera.device + "  " + camera.name + "\n";
        answer.json["cameras"].push_back({{"device", camera.device}, {"name", camera.name}});
    }
    answer.json["cameras_note"] =
        "the kernel's; cameras of the desktop's media service are listed by the application";
}

/// Everything is said, whatever fails; the exit code tells whether the chosen pack can be used.
Result<Answer> examine(const CommonOptions& options) {
    Answer answer;
    reportVersions(answer);
    reportPacks(PackLocator::forThisComputer(), answer);
    const auto engine = openEngine(options, 1);
    if (engine) {
        reportDevices(**engine, answer);
        describeEngine(**engine, answer.json);
    }
    reportCameras(answer);
    answer.json["is_ready"] = engine && (*engine)->calibration() != nullptr;
    if (!engine) {
        answer.json["problem"] = engine.error().message;
        answer.text += "Likeness is NOT ready: " + engine.error().message + "\n";
        answer.exitCode = exitCodeOf(engine.error().code);
    } else if ((*engine)->calibration() == nullptr) {
        answer.text += "Likeness can score, but not decide: the pack has no calibration.\n";
        answer.exitCode = exitCodeOf(ErrorCode::CalibrationMissing);
    } else {
        answer.text += "Likeness is ready.\n";
    }
    return answer;
}

} // namespace

void addDoctorCommand(CLI::App& app, Command& chosen) {
    CLI::App* command =
        app.add_subcommand("doctor", "Show versions, model packs, devices and cameras, and prove them");
    command->footer(
        "\nExits with 0 when the chosen pack (--pack) can decide on the chosen device, else with the\n"
        "error's code.\n\nExample: likeness-cli doctor --pack opencv-zoo");
    command->callback([&chosen] { chosen = examine; });
}

} // namespace likeness::cli
