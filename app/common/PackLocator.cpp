// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "common/PackLocator.h"

#include "base/FileBytes.h"
#include "base/Utf8Path.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

#ifdef _WIN32
#include <windows.h>
#elif defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace likeness {
namespace fs = std::filesystem;
namespace {

bool isPack(const fs::path& folder) {
    std::error_code error;
    return fs::is_regular_file(folder / "pack.json", error);
}

/// A variable that holds an absolute path; the XDG specification says to ignore others.
fs::path fromEnvironment(const char* variable) {
#ifdef _WIN32
    const std::wstring name(variable, variable + std::string_view(variable).size());
    const wchar_t* const value = _wgetenv(name.c_str());
#else
    const char* const value = std::getenv(variable);
#endif
    const fs::path path = value == nullptr ? fs::path() : fs::path(value);
    return path.is_absolute() ? path : fs::path();
}

} // namespace

fs::path executableFolder() {
    std::error_code error;
#ifdef _WIN32
    std::wstring file(32768, L'\0');
    file.resize(GetModuleFileNameW(nullptr, file.data(), static_cast<DWORD>(file.size())));
    return fs::path(file).parent_path();
#elif defined(__APPLE__)
    std::array<char, 4096> file{};
    std::uint32_t size = file.size();
    if (_NSGetExecutablePath(file.data(), &size) == 0) {
        return fs::weakly_canonical(file.data(), error).parent_path();
    }
    return fs::current_path(error);
#else
    const fs::path file = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::current_path(error) : file.parent_path();
#endif
}

fs::path userPackFolder() {
#ifdef _WIN32
    const fs::path data = fromEnvironment("LOCALAPPDATA");
#elif defined(__APPLE__)
    const fs::path home = fromEnvironment("HOME");
    const fs::path data = home.empty() ? home : home / "Library" / "Application Support";
#else
    const fs::path home = fromEnvironment("HOME");
    const fs::path named = fromEnvironment("XDG_DATA_HOME");
    const fs::path data = !named.empty() || home.empty() ? named : home / ".local" / "share";
#endif
    return data.empty() ? data : data / "likeness" / "packs";
}

fs::path userCacheFolder() {
#ifdef _WIN32
    const fs::path data = fromEnvironment("LOCALAPPDATA");
    return data.empty() ? data : data / "likeness" / "cache" / "faceprints";
#else
    const fs::path home = fromEnvironment("HOME");
#ifdef __APPLE__
    const fs::path caches = home.empty() ? home : home / "Library" / "Caches";
#else
    const fs::path named = fromEnvironment("XDG_CACHE_HOME");
    const fs::path caches = !named.empty() || home.empty() ? named : home / ".cache";
#endif
    return caches.empty() ? caches : caches / "likeness" / "faceprints";
#endif
}

fs::path userCalibrationFolder() {
    const fs::path packs = userPackFolder();
    return packs.empty() ? packs : packs.parent_path() / "calibrations";
}

PackLocator::PackLocator(std::vector<fs::path> roots) : m_roots(std::move(roots)) {
    std::erase_if(m_roots, [](const fs::path& root) { return root.empty(); });
}

PackLocator PackLocator::forThisComputer() {
    const fs::path ours = (executableFolder() / ".." / "share" / "likeness" / "packs").lexically_normal();
    return PackLocator({userPackFolder(), ours});
}

std::vector<PackLocation> PackLocator::all() const {
    std::map<std::string, fs::path> packs;
    for (const fs::path& root : m_roots) {
        std::error_code error;
        fs::directory_iterator entry(root, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            if (isPack(entry->path())) {
                packs.try_emplace(utf8Of(entry->path().filename()), entry->path());
            }
        }
    }
    std::vector<PackLocation> all;
    for (auto& [name, folder] : packs) {
        all.push_back({name, folder});
    }
    return all;
}

Result<fs::path> PackLocator::find(const std::string& nameOrFolder) const {
    const std::vector<PackLocation> packs = all();
    const auto named = std::ranges::find(packs, nameOrFolder, &PackLocation::name);
    if (named != packs.end()) {
        return named->folder;
    }
    const fs::path folder = pathFromUtf8(nameOrFolder);
    if (isPack(folder)) {
        return folder;
    }
    std::string names;
    for (const PackLocation& pack : packs) {
        names += (names.empty() ? "" : ", ") + pack.name;
    }
    std::string places;
    for (const fs::path& root : m_roots) {
        places += (places.empty() ? "" : " and ") + displayName(root);
    }
    return fail(ErrorCode::ModelMissing, "there is no model pack " + displayName(folder) + "; there is " +
                                             (names.empty() ? std::string("none") : names) + " in " + places +
                                             ", or name a folder that has a pack.json");
}

} // namespace likeness
