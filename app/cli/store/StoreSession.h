// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "CommandLine.h"
#include "base/Result.h"
#include "engine/Engine.h"
#include "store/EnrolmentStore.h"
#include "store/SecretInput.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace likeness::cli {

/// What every command about enrolments needs.
struct StoreOptions {
    std::string file;
    std::string operatorName;
    SecretSource passphrase;
    SecretSource password;
};

/// Adds --store, --operator and where passphrase and password come from. A command that can do without a
/// store says so with `isRequired`.
void addStoreOptions(CLI::App& command, StoreOptions& options, bool isRequired = true);

/// Opens the store; asks for its passphrase where it has one. Errors: as `EnrolmentStore::open`,
/// `readSecret`.
[[nodiscard]] Result<std::unique_ptr<store::EnrolmentStore>> openStore(const StoreOptions& options);
/// Opens it and signs the operator in. Errors: as before, and `EnrolmentStore::signIn`.
[[nodiscard]] Result<std::unique_ptr<store::EnrolmentStore>> openStoreAndSignIn(const StoreOptions& options);

/// What a store was opened with.
struct Secrets {
    store::SecretBytes passphrase; ///< Empty where none was needed.
    store::SecretBytes password;
};
/// The same for commands that change a secret and must show the present one.
[[nodiscard]] Result<std::unique_ptr<store::EnrolmentStore>> openStoreAndSignIn(const StoreOptions& options,
                                                                                Secrets& with);

/// A day like "2027-05-01" as the moment when it ends (UTC). Errors: `InvalidArgument`.
[[nodiscard]] Result<store::Time> endOfDay(const std::string& day);
/// The last day before a moment, "2027-05-01".
[[nodiscard]] std::string lastDayOf(store::Time end);
/// "2026-11-23 14:05:59" UTC.
[[nodiscard]] std::string momentOf(store::Time time);

/// The rates that an administrator set for the store, else those of the options. Errors: as `policyOf`.
[[nodiscard]] Result<DecisionPolicy> policyOf(const store::EnrolmentStore& store,
                                              const CommonOptions& options);

/// A sample from a picture with exactly one face that the pack's gate lets pass; its chip and quality go with
/// it. With `keepsHints` also one that the gate refuses only for reasons that an operator may overrule.
/// Errors: `NoFace`, `PoorQuality` (several faces, not good enough), as `Engine::assessQuality`.
[[nodiscard]] Result<store::NewSample> sampleOf(Engine& engine, const Image& image, bool keepsHints);
/// The same from a file, whose name is kept with it. Errors: as `readPicture` too, naming the file.
[[nodiscard]] Result<store::NewSample> sampleFrom(Engine& engine, const std::string& picture,
                                                  const ImageLimits& limits, bool keepsHints);

/// The engine's calibration. Errors: `CalibrationMissing`.
[[nodiscard]] Result<const Calibration*> calibrationOf(const Engine& engine);

/// Adds one command each.
void addBackupCommands(CLI::App& app, Command& chosen);
void addExportCommand(CLI::App& app, Command& chosen);
void addEnrollCommand(CLI::App& app, Command& chosen);
void addInitCommand(CLI::App& app, Command& chosen);
void addLogCommands(CLI::App& app, Command& chosen);
void addOperatorsCommand(CLI::App& app, Command& chosen);
void addPeopleCommands(CLI::App& app, Command& chosen);
void addStoreSettingsCommands(CLI::App& app, Command& chosen);

/// `import` of an export: the people of a bundle.
[[nodiscard]] Result<Answer> importPeople(const StoreOptions& storeOptions, const std::string& bundle,
                                          const SecretSource& passphrase, bool isPreview);

/// `verify --as`: one picture against an enrolled person. `face` is counted from the largest, which it is by
/// default.
[[nodiscard]] Result<Answer> verifyClaim(const StoreOptions& storeOptions, const std::string& externalId,
                                         const std::string& picture, std::optional<int> face,
                                         const CommonOptions& options);

} // namespace likeness::cli
