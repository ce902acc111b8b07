// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "store/KeySlot.h"

#include "base/Json.h"
#include "store/Hex.h"
#include "store/Sealing.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace likeness::store {
namespace {

/// The slot's kind and parameters are part of what is authenticated.
CellAddress addressOf(const KeySlot& slot, std::span<const std::byte> storeId) {
    return {
        .storeId = storeId, .table = "key_slots", .column = name(slot.kind), .modelDigest = slot.parameters};
}

struct PassphraseParameters {
    HashCost cost;
    std::vector<std::byte> salt;
};

Result<PassphraseParameters> readParameters(const std::string& text) {
    const auto damaged = [] {
        return fail(ErrorCode::CorruptData, "what the store says about its passphrase is damaged");
    };
    const auto json = parseJson(text, "key slot");
    if (!json || !json->is_object()) {
        return damaged();
    }
    const auto count = [&](const char* key) -> std::uint64_t {
        const auto field = json->find(key);
        return field != json->end() && field->is_number_unsigned() ? field->get<std::uint64_t>() : 0;
    };
    const auto salt = json->find("salt");
    if (salt == json->end() || !salt->is_string()) {
        return damaged();
    }
    auto bytes = bytesFromHex(salt->get<std::string>());
    const std::uint64_t memory = count("memory");
    const std::uint64_t passes = count("passes");
    // A file that somebody sent may not make the computer work for hours, nor take all of its memory.
    if (!bytes || bytes->size() != kSaltBytes || memory > kMaxHashMemory || passes > kMaxHashPasses ||
        memory < HashCost::cheapest().memoryBytes || passes < HashCost::cheapest().passes) {
        return damaged();
    }
    return PassphraseParameters{{passes, static_cast<std::size_t>(memory)}, std::move(*bytes)};
}

Result<SecretBytes> secretOf(Result<WipedVector<std::byte>> content) {
    if (!content) {
        return fail(content);
    }
    if (content->size() != kKeyBytes) {
        return fail(ErrorCode::CorruptData, "the store's key has the wrong length");
    }
    return SecretBytes::copyOf(*content);
}

} // namespace

std::string_view name(Protection kind) noexcept {
    switch (kind) {
    case Protection::Passphrase:
        return "passphrase";
    case Protection::Keychain:
        return "keychain";
    case Protection::Open:
        return "open";
    }
    return "";
}

Result<KeySlot> passphraseSlot(const SecretBytes& storeKey, std::span<const std::byte> storeId,
                               const SecretBytes& passphrase, const HashCost& cost) {
    const auto salt = SecretBytes::random(kSaltBytes);
    if (!salt) {
        return fail(salt);
    }
    const auto key = keyFromPassphrase(passphrase, salt->bytes(), cost);
    if (!key) {
        return fail(key);
    }
    nlohmann::ordered_json parameters;
    parameters["algorithm"] = "argon2id13";
    parameters["passes"] = cost.passes;
    parameters["memory"] = cost.memoryBytes;
    parameters["salt"] = toHex(salt->bytes());
    KeySlot slot{Protection::Passphrase, parameters.dump(), {}};
    auto wrapped = seal(*key, storeKey.bytes(), addressOf(slot, storeId));
    if (!wrapped) {
        return fail(wrapped);
    }
    slot.wrapped = std::move(*wrapped);
    return slot;
}

Result<SecretBytes> openPassphraseSlot(const KeySlot& slot, std::span<const std::byte> storeId,
                                       const SecretBytes& passphrase) {
    const auto parameters = readParameters(slot.parameters);
    if (!parameters) {
        return fail(parameters);
    }
    const auto key = keyFromPassphrase(passphrase, parameters->salt, parameters->cost);
    if (!key) {
        return fail(key);
    }
    auto content = unseal(*key, slot.wrapped, addressOf(slot, storeId));
    if (!content) {
        return fail(ErrorCode::WrongPassphrase,
                    "this passphrase does not open the store; check Caps Lock and the keyboard's language");
    }
    return secretOf(std::move(content));
}

bool isCheaperThan(const KeySlot& slot, const HashCost& cost) {
    const auto parameters = readParameters(slot.parameters);
    return parameters &&
           (parameters->cost.passes < cost.passes || parameters->cost.memoryBytes < cost.memoryBytes);
}

Result<KeySlot> keychainSlot(const SecretBytes& storeKey, std::span<const std::byte> storeId,
                             KeyVault& vault) {
    const auto key = SecretBytes::random(kKeyBytes);
    if (!key) {
        return fail(key);
    }
    KeySlot slot{Protection::Keychain, "{}", {}};
    auto wrapped = seal(*key, storeKey.bytes(), addressOf(slot, storeId));
    if (!wrapped) {
        return fail(wrapped);
    }
    slot.wrapped = std::move(*wrapped);
    if (const auto written = vault.write(vaultAccount(storeId), *key); !written) {
        return fail(written);
    }
    return slot;
}

Result<SecretBytes> openKeychainSlot(const KeySlot& slot, std::span<const std::byte> storeId,
                                     KeyVault& vault) {
    const auto key = vault.read(vaultAccount(storeId));
    if (!key) {
        return fail(key);
    }
    auto content = unseal(*key, slot.wrapped, addressOf(slot, storeId));
    if (!content) {
        return fail(ErrorCode::KeychainUnavailable,
                    "the key in the system's keychain does not open this store; open "
                    "it with its passphrase");
    }
    return secretOf(std::move(content));
}

KeySlot openSlot(const SecretBytes& storeKey) {
    const auto bytes = storeKey.bytes();
    return {Protection::Open, "{}", {bytes.begin(), bytes.end()}};
}

Result<SecretBytes> openOpenSlot(const KeySlot& slot) {
    return secretOf(WipedVector<std::byte>(slot.wrapped.begin(), slot.wrapped.end()));
}

std::string vaultAccount(std::span<const std::byte> storeId) {
    return "store " + toHex(storeId);
}

} // namespace likeness::store
