// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "CommandLine.h"
#include "Format.h"
#include "Interrupt.h"
#include "Progress.h"
#include "Session.h"
#include "bench/Machine.h"
#include "bench/WholeJobs.h"
#include "common/PackLocator.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace likeness::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array kBatchSizes{1, 2, 4, 8, 16};

/// The engine's own message about something that is left out of the figures.
bool isLeftOut(const Error& error) {
    return error.code == ErrorCode::OutOfMemory;
}

Json toJson(const Timing& timing) {
    return {{"median", timing.median},
            {"low_quartile", timing.lowQuartile},
            {"high_quartile", timing.highQuartile},
            {"least", timing.least},
            {"rounds", timing.rounds}};
}

std::string gigabytes(std::uint64_t bytes) {
    return fixed(static_cast<double>(bytes) / 1e9, 1) + " GB";
}

/// "12.3 [12.1 12.9], 87 rounds".
std::string textOf(const Timing& timing) {
    const int digits = timing.median < 10 ? 2 : 1;
    return fixed(timing.median, digits) + " [" + fixed(timing.lowQuartile, digits) + " " +
           fixed(timing.highQuartile, digits) + "], " + std::to_string(timing.rounds) + " rounds";
}

void describeMachine(Answer& answer) {
    const Machine machine = thisMachine();
    answer.text += "Machine  " + (machine.processor.empty() ? "processor not known" : machine.processor) +
                   ", cores: " + std::to_string(machine.cores) +
                   (machine.memory ? ", memory: " + gigabytes(*machine.memory) : "") + ", kernels for " +
                   machine.kernels + "\n";
    answer.json["machine"] = {{"processor", machine.processor},
                              {"cores", machine.cores},
                              {"kernels", machine.kernels},
                              {"memory_bytes", machine.memory ? Json(*machine.memory) : Json(nullptr)}};
}

/// Runs what is to be measured, one after the other, and keeps the answer up to date.
class Bench {
  public:
    Bench(const CommonOptions& options, double seconds) : m_options(options), m_seconds(seconds) {}

    Result<Answer> run() {
        auto material = BenchMaterial::read(executableFolder() / ".." / "share" / "likeness" / "samples");
        if (!material) {
            return fail(material);
        }
        m_material = std::move(*material);
        m_jobs = wholeJobs(m_material, m_options);
        const int cores = m_options.workers > 0 ? m_options.workers : thisMachine().cores;
        std::vector<int> counts{1};
        if (cores > 1) {
            counts.push_back(cores);
        }
        auto first = openWith(1, m_options.device, m_options.strict);
        if (!first) {
            return fail(first);
        }
        describeMachine(m_answer);
        m_answer.text += "Engine   " + engineLine(**first) +
                         "\n\nMilliseconds: the median of the rounds and "
                         "their quartiles\n";
        describeEngine(**first, m_answer.json);
        m_answer.json["seconds_per_figure"] = m_seconds;
        m_answer.json["jobs"] = Json::array();
        for (const WholeJob& job : m_jobs) {
            m_answer.json["jobs"].push_back(
                {{"name", job.name}, {"what", job.what}, {"runs", Json::array()}});
        }
        const auto devices = usableDevices(**first);
        m_total = counts.size() * m_jobs.size() + devices.size() * kBatchSizes.size();
        for (const int count : counts) {
            const auto measured = measureJobs(count, std::exchange(*first, nullptr));
            if (!measured) {
                return fail(measured);
            }
        }
        m_answer.json["batches"] = Json::array();
        for (const DeviceProof& device : devices) {
            if (const auto measured = measureBatches(device); !measured) {
                return fail(measured);
            }
        }
        return std::move(m_answer);
    }

  private:
    [[nodiscard]] Result<std::unique_ptr<Engine>> openWith(int workers, const std::string& device,
                                                           bool strict) const {
        CommonOptions options = m_options;
        options.workers = workers;
        options.device = device;
        options.strict = strict;
        return openEngine(options, workers);
    }

    /// What proves itself here, the CPU first.
    static std::vector<DeviceProof> usableDevices(Engine& engine) {
        auto proofs = engine.proveDevices().value_or(std::vector<DeviceProof>{});
        std::erase_if(proofs, [](const DeviceProof& proof) { return !proof.isUsable; });
        return proofs;
    }

    [[nodiscard]] RoundOptions rounds() const { return {m_seconds, m_interrupt.token()}; }

    Result<void> measureJobs(int cores, std::unique_ptr<Engine> engine) {
        if (!engine) {
            auto opened = openWith(cores, m_options.device, m_options.strict);
            if (!opened) {
                return fail(opened);
            }
            engine = std::move(*opened);
        }
        m_answer.text +=
            "\n  on " + std::to_string(cores) +
            (cores == 1 ? " core\n" : " cores, each with jobs of its own but for the last three\n");
        for (std::size_t i = 0; i < m_jobs.size(); ++i) {
            const WholeJob& job = m_jobs[i];
            forgetPeakMemory();
            const auto timing = job.measure(*engine, cores, rounds());
            m_progress.show(++m_done, m_total, "figures");
            if (!timing && !isLeftOut(timing.error())) {
                return fail(timing);
            }
            addRun(job, m_answer.json["jobs"][i]["runs"], cores, timing);
        }
        return {};
    }

    void addRun(const WholeJob& job, Json& runs, int cores, const Result<Timing>& timing) {
        const std::string label =
            "    " + job.what + std::string(60 - std::min<std::size_t>(job.what.size(), 60), ' ');
        if (!timing) {
            m_answer.text += label + "left out: " + timing.error().message + "\n";
            runs.push_back({{"cores", cores}, {"left_out", timing.error().message}});
            return;
        }
        const auto peak = peakMemory();
        m_answer.text +=
            label + textOf(*timing) + (peak ? ", " + std::to_string(*peak >> 20U) + " MiB" : "") + "\n";
        runs.push_back({{"cores", cores},
                        {"milliseconds", toJson(*timing)},
                        {"peak_memory_bytes", peak ? Json(*peak) : Json(nullptr)}});
    }

    /// Faceprints of several faces at once, on one worker of the device.
    Result<void> measureBatches(const DeviceProof& device) {
        const std::string named(name(device.device));
        const auto engine = openWith(1, named, true);
        const auto chip = engine ? chipOf(**engine, m_material) : fail(engine);
        if (!chip) {
            return fail(chip);
        }
        m_answer.text += "\n  faceprints on " + named +
                         (device.hardware.empty() ? "" : " (" + device.hardware + ")") + ", per face\n";
        Json sizes = Json::array();
        for (const int size : kBatchSizes) {
            const std::vector<FaceChip> chips(static_cast<std::size_t>(size), *chip);
            const auto embed = [&]() -> Result<void> {
                const auto faceprints = (*engine)->faceprints(chips);
                const auto bad = std::ranges::find_if(faceprints, [](const auto& each) { return !each; });
                return bad == faceprints.end() ? Result<void>() : fail(*bad);
            };
            auto timing = measured(embed, 1, rounds());
            if (!timing) {
                return fail(timing);
            }
            for (double* figure :
                 {&timing->median, &timing->lowQuartile, &timing->highQuartile, &timing->least}) {
                *figure /= size;
            }
            m_progress.show(++m_done, m_total, "figures");
            m_answer.text += "    " + std::to_string(size) + (size == 1 ? " face " : " faces") +
                             std::string(size < 10 ? 53 : 52, ' ') + textOf(*timing) + "\n";
            sizes.push_back({{"faces", size}, {"milliseconds_per_face", toJson(*timing)}});
        }
        m_answer.json["batches"].push_back(
            {{"device", named}, {"hardware", device.hardware}, {"sizes", std::move(sizes)}});
        return {};
    }

    const CommonOptions& m_options;
    double m_seconds;
    Interrupt m_interrupt;
    Progress m_progress;
    BenchMaterial m_material;
    std::vector<WholeJob> m_jobs;
    std::size_t m_done = 0;
    std::size_t m_total = 0;
    Answer m_answer;
};

} // namespace

void addBenchCommand(CLI::App& app, Command& chosen) {
    const auto seconds = std::make_shared<double>(1.0);
    CLI::App* command = app.add_subcommand("bench", "Measure how long whole jobs take on this computer");
    command->add_option("--seconds", *seconds, "Time for each figure; the longer, the less chance matters")
        ->check(CLI::Range(0.01, 600.0))
        ->type_name("S")
        ->capture_default_str();
    command->footer(
        "\nMeasures on the sample pictures that come with the program, on one core and on all (--workers: "
        "on\n"
        "so many), and faceprints of 1 to 16 faces at once on each device that proves itself here. With\n"
        "several cores most jobs run side by side, and the figure is the time for each; the comparisons\n"
        "are shared among the cores, and the last job starts an engine with a worker for each. Pictures\n"
        "are read from the system's cache. Close other programs first: what they compute is measured too.\n\n"
        "JSON: machine {processor, cores, kernels, memory_bytes}, model, device, seconds_per_figure, jobs\n"
        "[{name, what, runs [{cores, milliseconds {median, low_quartile, high_quartile, least, rounds},\n"
        "peak_memory_bytes}, or {cores, left_out} where the memory does not suffice]}], batches [{device,\n"
        "hardware, sizes [{faces, milliseconds_per_face}]}]. Memory is the process's, at most, while the\n"
        "job was measured; null where the system does not tell.\n\n"
        "Example: likeness-cli bench --pack standard --seconds 5");
    command->callback([seconds, &chosen] {
        chosen = [seconds](const CommonOptions& common) {
            return Bench(common, *seconds).run();
        };
    });
}

} // namespace likeness::cli
