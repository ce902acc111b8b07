// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../base/Liveness.h"
#include "../base/Result.h"
#include "../faceprint/Calibration.h"
#include "../store/AuditEntry.h"
#include "../store/Claim.h"
#include "../store/ClaimedIdentity.h"
#include "../store/Clock.h"
#include "../store/FaceprintIndex.h"
#include "../store/PasswordHash.h"
#include "../store/PeopleIndex.h"
#include "../store/Records.h"
#include "../store/SecretBytes.h"
#include "../store/StoreJob.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace likeness::store {

class KeyVault;

/// What `EnrolmentStore::create` needs to know.
struct NewStore {
    Protection protection = Protection::Passphrase;
    FaceprintForm form = FaceprintForm::Int16;
    std::string administrator;         ///< Name of the first operator.
    SecretBytes administratorPassword; ///< At least 8 bytes of UTF-8.
    SecretBytes passphrase;            ///< At least 8 bytes of UTF-8; unused with `Protection::Open`.
    HashCost cost = HashCost::moderate();
};

/// How to open a store: with a passphrase where there is one, else from the vault, else unprotected.
struct StoreAccess {
    const SecretBytes* passphrase = nullptr;
    KeyVault* vault = nullptr;
    Clock clock = systemClock();
    SteadyClock steadyClock = store::steadyClock(); ///< What claims and probes are timed with.
    HashCost cost = HashCost::moderate(); ///< Weaker stored parameters are raised to this on the way.
};

/// Somebody already enrolled who looks like the one about to be enrolled.
struct Duplicate {
    RowId subject = 0;
    RowId sample = 0;
    SimilarityScore score;
    FalseMatchRate falseMatchRate; ///< Of one comparison.
};

/// What remains of somebody who was erased.
struct EraseReceipt {
    std::string pseudonym;
    std::size_t samples = 0;
    std::size_t consents = 0;
    Time erased{};
    std::uint64_t auditEntry = 0; ///< The log's line about it.
    /// Whether the overwritten pages have reached the file already; otherwise they do when the last program
    /// that reads the store closes it.
    bool isWritten = false;
};

/// What came of erasing expired people as an administrator had said in advance.
struct RetentionReport {
    std::vector<EraseReceipt> erased;
    /// How many were left, because the computer's clock has moved so far that it may be wrong: an
    /// administrator must say so again, by `eraseExpired`.
    std::size_t heldBack = 0;
};

/// Which samples a re-encoding renewed, and whose cannot be.
struct ReencodeReport {
    std::size_t renewed = 0;
    std::size_t current = 0;          ///< Were of the model already.
    std::vector<RowId> mustComeAgain; ///< Subjects with no sample of the new model.
    std::vector<RowId> failedSamples; ///< Their chip gave no faceprint; left as they were.
};

/// What an import does, or would do, with one person of an export.
struct ImportedPerson {
    enum class Outcome {
        New,      ///< Is enrolled.
        Extended, ///< Is enrolled already; samples and consents that are new are added.
        Present,  ///< Is enrolled already with everything.
        Conflict, ///< Somebody else has the external id: is left out.
    };
    std::string externalId;
    std::string displayName;
    Outcome outcome = Outcome::New;
    std::size_t samples = 0; ///< That are new.
};

/// The enrolments of one file (docs/store.md). Everything about people is encrypted in it; everything that
/// changes it is one transaction together with its line in the audit log, and is on the disk when the call
/// returns.
///
/// A store belongs to the thread that opened it, and needs a QCoreApplication. Another thread or program may
/// open the same file; what one writes, the other sees at its next call. Any function may also fail with
/// `StoreBusy`, `StorageFull`, `CannotWriteFile`, `CannotReadFile`, `CorruptData`, `OutOfMemory` or
/// `Internal`; then nothing has changed. Functions under "operators" and "administrators" give `NotPermitted`
/// unless one is signed in.
class EnrolmentStore {
  public:
    /// Makes a new file. Errors: `AlreadyExists`, `InvalidArgument` (a name or passphrase that is too short),
    /// `KeychainUnavailable`.
    [[nodiscard]] static Result<void> create(const std::filesystem::path& file, const NewStore& options,
                                             const StoreAccess& access = {});

    /// Opens a file, checks its structure, and brings it up to date (a copy of the older one stays beside
    /// it). A file over 32 MiB that was closed in order is checked once a day. Errors: `CannotReadFile`,
    /// `UnsupportedFormat`, `StoreTooNew`, `WrongPassphrase`, `KeychainUnavailable`, `CorruptData` (what to
    /// do is in the message: repair or restore).
    [[nodiscard]] static Result<std::unique_ptr<EnrolmentStore>> open(const std::filesystem::path& file,
                                                                      const StoreAccess& access);
    ~EnrolmentStore();
    EnrolmentStore(const EnrolmentStore&) = delete;
    EnrolmentStore& operator=(const EnrolmentStore&) = delete;

    [[nodiscard]] const std::filesystem::path& file() const noexcept;
    [[nodiscard]] Protection protection() const noexcept;
    [[nodiscard]] Result<FaceprintForm> faceprintForm() const;
    [[nodiscard]] Result<std::size_t> subjectCount() const;
    /// How many samples cannot be compared with faceprints of this model.
    [[nodiscard]] Result<std::size_t> samplesOfOtherModels(const ModelIdentity& model) const;

    // Signing in. Every attempt is in the audit log.

    /// Errors: `WrongPassphrase` (also for a name that is not there, and after as long a time),
    /// `NotPermitted` (disabled), `TryLater` (after failures: 2 s after the third, then twice as long each
    /// time up to 15 min).
    [[nodiscard]] Result<Operator> signIn(std::string_view name, const SecretBytes& password);
    void signOut() noexcept;
    [[nodiscard]] const std::optional<Operator>& signedIn() const noexcept;

    /// A number that is another one once somebody else has written to the file: another program or window.
    /// Quick.
    [[nodiscard]] Result<std::int64_t> othersWork() const;

    // For operators.

    /// One's own password. Errors: those of `signIn` with the present one; failures count as there.
    [[nodiscard]] Result<void> setOwnPassword(const SecretBytes& present, const SecretBytes& fresh);

    /// Enrols somebody new. Errors: `AlreadyExists` (the external id), `InvalidArgument` (naming the field;
    /// no samples; samples of different models), `ConsentMissing` (expired already).
    [[nodiscard]] Result<RowId> enrol(const Profile& profile, const NewConsent& consent,
                                      std::span<const NewSample> samples);
    /// Errors: `NotFound`, `ConsentMissing` (none that is valid), `InvalidArgument`.
    [[nodiscard]] Result<std::vector<RowId>> addSamples(RowId subject, std::span<const NewSample> samples);
    [[nodiscard]] Result<void> removeSample(RowId sample);
    [[nodiscard]] Result<RowId> addConsent(RowId subject, const NewConsent& consent);
    [[nodiscard]] Result<void> updateProfile(RowId subject, const Profile& profile);

    /// Errors: `NotFound`.
    [[nodiscard]] Result<RowId> idOf(std::string_view externalId) const;
    /// Whom a line of the log is about; not there any more once erased.
    [[nodiscard]] Result<RowId> idOfPseudonym(std::string_view pseudonym) const;
    [[nodiscard]] Result<std::string> operatorName(RowId operatorId) const;
    [[nodiscard]] Result<Subject> subject(RowId id) const;
    /// Errors: `NotFound` (no such sample, or no chip was kept).
    [[nodiscard]] Result<WipedVector<std::byte>> chipOf(RowId sample) const;
    [[nodiscard]] Result<Faceprint> faceprintOf(RowId sample) const;
    /// A page of those whose name or id has words that begin like those of `query` (see `PeopleIndex`).
    [[nodiscard]] Result<PeopleIndex::Page> find(std::string_view query, PeopleOrder order,
                                                 std::size_t offset, std::size_t limit) const;

    /// Everybody but `except` who reaches the score that the policy's match rate stands for, best first.
    /// Errors: those of `Calibration::threshold`.
    [[nodiscard]] Result<std::vector<Duplicate>> duplicatesOf(const Faceprint& probe,
                                                              const Calibration& calibration,
                                                              FalseMatchRate rate, RowId except = 0) const;

    /// Compares a probe with the samples of who somebody claims to be, and logs the decision with what came
    /// of the liveness check and what is known of the probe's quality. With a reason against the probe it is
    /// `CannotTell`, whatever the score, and the log has the reason. Errors: `StaleProbe` (captured before
    /// the claim was made, or the claim before this operator signed in), `InvalidArgument` (moments of
    /// another clock than the store's), `NotFound`, `ConsentMissing` (expired), `NotPermitted` (also when the
    /// store's setting demands a liveness check that the probe has not passed; see `livenessOf`), and those
    /// of `compareWithClaimed`.
    [[nodiscard]] Result<ClaimResult> verify(const Claim& claim, const Probe& probe,
                                             const Calibration& calibration, const DecisionPolicy& policy,
                                             std::string_view device);
    /// Logs that somebody who claims to be this person did not pass the liveness check, so that nothing was
    /// decided. Errors: `NotFound`.
    [[nodiscard]] Result<void> logRefusal(RowId subject, const LivenessEvidence& liveness,
                                          std::string_view device);
    /// Puts a file in its place and says which.
    using WriteFile = std::function<Result<std::filesystem::path>()>;
    /// What leaves the store as a file is logged twice: before `write` is called, as `audit::kBegun`, and
    /// afterwards. That it was written is logged only when the file was seen on the disk, complete and
    /// flushed; else `audit::kFailed` is. Errors: those of `write`, and `CannotWriteFile` (the file is not
    /// there).
    /// Of a verification of this person. Errors: `NotFound`.
    [[nodiscard]] Result<void> logReport(RowId subject, const WriteFile& write);
    /// Of so many lines of the log.
    [[nodiscard]] Result<void> logExportOfLog(std::size_t lines, const WriteFile& write);
    /// The same of another calibration that thresholds come from once `settle` was called: one measured on so
    /// many people and pairs of the user's own, or the pack's (0 and 0). Of administrators. Errors:
    /// `NotPermitted`.
    [[nodiscard]] Result<void> logCalibration(std::uint64_t people, std::uint64_t impostorPairs,
                                              const std::function<Result<void>()>& settle);
    /// Logs that a copy is about to take the store's place (see `restore`); of administrators. And
    /// afterwards, in the store that is there then, that it did or why not.
    [[nodiscard]] Result<void> logRestorationBegun();
    [[nodiscard]] Result<void> logRestoration(const Result<void>& outcome);

    /// Erases those whose consent expired as long ago as `kRetentionSetting` says, nobody unless it is set.
    /// To be called after signing in, and from time to time. Nobody is erased when the clock has moved by
    /// more than 92 days since the last call: see `RetentionReport::heldBack`. Errors: `CorruptData` (the
    /// setting).
    [[nodiscard]] Result<RetentionReport> applyRetention();

    [[nodiscard]] Result<AuditPage> log(const AuditFilter& filter, std::size_t offset,
                                        std::size_t limit) const;
    /// Reads the whole log. The answer names the first line that is not as it was written; `head` is an
    /// exported head to hold it against. Errors: `Cancelled`.
    [[nodiscard]] Result<AuditVerdict> verifyLog(std::optional<std::string_view> head = {},
                                                 const StoreJob& job = {}) const;
    /// The signed head of the log as JSON, to be kept elsewhere.
    [[nodiscard]] Result<std::string> signedLogHead() const;

    // For administrators.

    [[nodiscard]] Result<EraseReceipt> erase(RowId subject);
    /// Those with no consent that is valid now.
    [[nodiscard]] Result<std::vector<RowId>> withExpiredConsent() const;
    [[nodiscard]] Result<std::vector<EraseReceipt>> eraseExpired();

    [[nodiscard]] Result<std::vector<Operator>> operators() const;
    [[nodiscard]] Result<RowId> addOperator(std::string_view name, Role role, const SecretBytes& password);
    /// Somebody else's password. Errors: `InvalidArgument` (one's own; see `setOwnPassword`).
    [[nodiscard]] Result<void> setPassword(RowId operatorId, const SecretBytes& password);
    /// Errors: `InvalidArgument` when no administrator would be left.
    [[nodiscard]] Result<void> changeOperator(RowId operatorId, Role role, bool isDisabled);

    /// Settings that belong to the store, such as target rates; reading needs nobody signed in.
    [[nodiscard]] Result<std::optional<std::string>> setting(std::string_view key) const;
    [[nodiscard]] Result<void> setSetting(std::string_view key, std::string_view value);

    /// `present` is the passphrase that opens the store now; of one that is not encrypted nothing. Errors:
    /// `WrongPassphrase`, which is logged.
    [[nodiscard]] Result<void> changePassphrase(const SecretBytes& present, const SecretBytes& fresh);
    /// Keeps the key in the system's keychain as well; the passphrase goes on opening the store.
    [[nodiscard]] Result<void> addKeychain(KeyVault& vault);
    [[nodiscard]] Result<void> removeKeychain(KeyVault& vault);
    [[nodiscard]] Result<void> convertFaceprints(FaceprintForm form, const StoreJob& job = {});
    /// Recomputes samples of other models from their chips.
    using Encode = std::function<Result<Faceprint>(std::span<const std::byte> chipPng)>;
    [[nodiscard]] Result<ReencodeReport> reencode(const ModelIdentity& model, const Encode& encode,
                                                  const StoreJob& job = {});

    /// Writes people (none named: everybody) into a file that a passphrase of its own encrypts; returns how
    /// many. Errors: `CannotWriteFile`, `InvalidArgument` (the passphrase), `NotFound`, `Cancelled` (nothing
    /// is left behind).
    [[nodiscard]] Result<std::size_t> exportBundle(const std::filesystem::path& bundle,
                                                   const SecretBytes& passphrase,
                                                   std::span<const RowId> subjects = {},
                                                   const StoreJob& job = {});
    /// What `importBundle` would do. The whole file is read first. Errors: those of `BundleReader`.
    [[nodiscard]] Result<std::vector<ImportedPerson>> previewBundle(const std::filesystem::path& bundle,
                                                                    const SecretBytes& passphrase);
    /// Takes in what an export has, all or nothing. People keep their pseudonyms and samples their numbers,
    /// so that the same export adds nothing the second time. Errors: as before.
    [[nodiscard]] Result<std::vector<ImportedPerson>> importBundle(const std::filesystem::path& bundle,
                                                                   const SecretBytes& passphrase,
                                                                   const StoreJob& job = {});
    /// Writes documents into files, and says which these are.
    using WriteDocuments =
        std::function<Result<std::vector<std::filesystem::path>>(const std::vector<std::string>&)>;
    /// Gives `write` a person's faceprints as `Faceprint::toJson` writes them, unencrypted, for other
    /// programs; returns how many. Logged as `logReport` is. Errors: `NotFound`, those of `write`.
    [[nodiscard]] Result<std::size_t> exportFaceprints(RowId subject, const WriteDocuments& write);

    // For anybody who can open the store.

    /// A copy while the store is in use (see `store::backUp`).
    [[nodiscard]] Result<void> backUpTo(const std::filesystem::path& copy, const StoreJob& control = {});
    /// What is wrong: the file's structure, cells that do not open, samples that the log knows nothing of or
    /// that are gone without a word in it, and the log itself (full only). A sentence each; nothing when all
    /// is well.
    [[nodiscard]] Result<std::vector<std::string>> findProblems(CheckDepth depth,
                                                                const StoreJob& job = {}) const;

  private:
    struct Parts;
    explicit EnrolmentStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace likeness::store
