// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/StoreSession.h"

#include "GateReport.h"
#include "Session.h"
#include "base/FileBytes.h"
#include "base/Utf8Path.h"
#include "common/SystemKeychain.h"
#include "store/StorePolicy.h"
#include "verification/Verification.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <map>
#include <memory>

namespace likeness::cli {
namespace {

bool isWithoutPassphrase(const store::EnrolmentStore& opened) {
    return opened.protection() == store::Protection::Open;
}

/// On stderr, since it has nothing to do with the command's own answer.
void sayWhatRetentionDid(const Result<store::RetentionReport>& report) {
    const auto people = [](std::size_t count) {
        return std::to_string(count) + (count == 1 ? " person, whose consent has expired, was "
                                                   : " people, whose consents have expired, were ");
    };
    std::string said;
    if (!report) {
        said = "people whose consent has expired could not be erased: " + report.error().message;
    } else if (report->heldBack > 0) {
        said =
            people(report->heldBack) +
            "not erased, because the clock has moved far since the store was last used; if it is right, an "
            "administrator erases them with likeness-cli erase --expired --yes";
    } else if (!report->erased.empty()) {
        said = people(report->erased.size()) +
               "erased, as the store's settings say; the log has it under a pseudonym";
    } else {
        return;
    }
    std::fprintf(stderr, "likeness-cli: %s\n", said.c_str());
}

} // namespace

void addStoreOptions(CLI::App& command, StoreOptions& options, bool isRequired) {
    command.add_option("--store", options.file, "The store's file")
        ->required(isRequired)
        ->envname("LIKENESS_STORE")
        ->type_name("FILE");
    command.add_option("--operator", options.operatorName, "Your name as an operator of the store")
        ->envname("LIKENESS_OPERATOR")
        ->type_name("NAME");
    addSecretOptions(command, "passphrase", "the store's passphrase", options.passphrase);
    addSecretOptions(command, "password", "the operator's password", options.password);
}

namespace {

Result<std::unique_ptr<store::EnrolmentStore>> openWith(const StoreOptions& options,
                                                        store::SecretBytes& passphrase) {
    const auto file = pathFromUtf8(options.file);
    if (!options.passphrase.isGiven()) {
        // Whether it needs one at all shows when it is opened without; the keychain may have the key.
        SystemKeychain keychain;
        auto opened = store::EnrolmentStore::open(file, {.vault = &keychain});
        if (opened && isWithoutPassphrase(**opened)) {
            std::fputs("likeness-cli: this store is not encrypted: its key lies in the file\n", stderr);
        }
        if (codeOf(opened) != ErrorCode::WrongPassphrase &&
            codeOf(opened) != ErrorCode::KeychainUnavailable) {
            return opened;
        }
    }
    auto given = readSecret(options.passphrase, "passphrase", "Passphrase of the store", false);
    if (!given) {
        return fail(given);
    }
    passphrase = *std::move(given);
    return store::EnrolmentStore::open(file, {.passphrase = &passphrase});
}

} // namespace

Result<std::unique_ptr<store::EnrolmentStore>> openStore(const StoreOptions& options) {
    store::SecretBytes passphrase;
    return openWith(options, passphrase);
}

Result<std::unique_ptr<store::EnrolmentStore>> openStoreAndSignIn(const StoreOptions& options) {
    Secrets with;
    return openStoreAndSignIn(options, with);
}

Result<std::unique_ptr<store::EnrolmentStore>> openStoreAndSignIn(const StoreOptions& options,
                                                                  Secrets& with) {
    if (options.operatorName.empty()) {
        return fail(ErrorCode::InvalidArgument, "say who you are with --operator NAME");
    }
    auto opened = openWith(options, with.passphrase);
    if (!opened) {
        return opened;
    }
    auto password = readSecret(options.password, "password", "Password of " + options.operatorName, false);
    if (!password) {
        return fail(password);
    }
    with.password = *std::move(password);
    if (const auto signedIn = (*opened)->signIn(options.operatorName, with.password); !signedIn) {
        return fail(signedIn);
    }
    sayWhatRetentionDid((*opened)->applyRetention());
    return opened;
}

Result<store::Time> endOfDay(const std::string& day) {
    int year = 0;
    unsigned month = 0;
    unsigned number = 0;
    char rest = 0;
    const int read = std::sscanf(day.c_str(), "%4d-%2u-%2u%c", &year, &month, &number, &rest);
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(number)};
    if (read != 3 || !date.ok()) {
        return fail(ErrorCode::InvalidArgument, "\"" + day + "\" is not a day; write it like 2027-05-01");
    }
    return store::Time(std::chrono::sys_days(date) + std::chrono::days(1));
}

std::string lastDayOf(store::Time end) {
    constexpr std::size_t kDayLength = 10;
    return momentOf(end - std::chrono::milliseconds(1)).substr(0, kDayLength);
}

std::string momentOf(store::Time time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d:%02d", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()));
    return text;
}

Result<DecisionPolicy> policyOf(const store::EnrolmentStore& store, const CommonOptions& options) {
    const auto policy = store::policyOf(store, {{options.matchRate}, {options.reviewRate}});
    if (!policy) {
        return fail(policy);
    }
    CommonOptions chosen = options;
    chosen.matchRate = policy->match.value;
    chosen.reviewRate = policy->review.value;
    return policyOf(chosen);
}

Result<store::NewSample> sampleOf(Engine& engine, const Image& image, bool keepsHints) {
    auto picture = analyseFaces(engine, image);
    if (!picture) {
        return fail(picture);
    }
    if (picture->faces.empty()) {
        return fail(ErrorCode::NoFace, "no face was found; use a picture in which the face is at least 20 "
                                       "pixels tall and sharp");
    }
    if (picture->faces.size() > 1) {
        return fail(ErrorCode::PoorQuality, std::to_string(picture->faces.size()) +
                                                " faces were found; enrolling needs a picture of one "
                                                "person alone, so cut the others off");
    }
    if (!picture->quality) {
        return tl::unexpected<Error>(*picture->qualityError);
    }
    const QualityGate* gate = engine.qualityGate();
    const auto refusals =
        gate == nullptr ? std::vector<QualityRefusal>() : refusalsForEnrolment(*picture, *gate);
    if (!refusals.empty() && !(keepsHints && mayAllBeKept(refusals))) {
        return fail(
            ErrorCode::PoorQuality,
            "not good enough to enrol. " + sentencesOf(refusals) +
                (mayAllBeKept(refusals) ? " If it is as it should be, --allow-hints keeps it anyway." : ""));
    }
    auto png = encodePng(picture->alignedFace->image);
    if (!png) {
        return fail(png);
    }
    const FaceBox& face = picture->faces.front();
    std::map<std::string, double> figures = figuresOf(*picture->quality);
    figures["detection_score"] = static_cast<double>(face.score);
    figures["face_height"] = static_cast<double>(face.height());
    return store::NewSample{.faceprint = std::move(picture->faceprint),
                            .chipPng = std::move(*png),
                            .source = {},
                            .quality = std::move(figures)};
}

Result<store::NewSample> sampleFrom(Engine& engine, const std::string& picture, const ImageLimits& limits,
                                    bool keepsHints) {
    const auto file = pathFromUtf8(picture);
    const auto image = readPicture(file, limits);
    if (!image) {
        return fail(image);
    }
    auto sample = sampleOf(engine, *image, keepsHints);
    if (!sample) {
        return fail(sample.error().code, displayName(file) + ": " + sample.error().message);
    }
    sample->source = utf8Of(file.filename());
    return sample;
}

Result<const Calibration*> calibrationOf(const Engine& engine) {
    if (engine.calibration() == nullptr) {
        return fail(
            ErrorCode::CalibrationMissing,
            "the model pack " + engine.pack().name +
                " has no calibration, so it cannot say who looks the same; measure one with likeness-cli "
                "calibrate");
    }
    return engine.calibration();
}

} // namespace likeness::cli
