// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/Samples.h"

#include <QTemporaryDir>

#include <filesystem>
#include <fstream>
#include <string>

namespace likeness::test {

/// A copy of an installed pack that a test may damage.
class PackCopy {
  public:
    explicit PackCopy(const std::string& name = "standard") {
        std::filesystem::copy(packFolder(name), folder(), std::filesystem::copy_options::recursive);
    }

    [[nodiscard]] std::filesystem::path folder() const {
        return std::filesystem::path(m_directory.path().toStdString());
    }

    void truncate(const std::string& file, std::uintmax_t bytes) const {
        std::filesystem::resize_file(folder() / file, bytes);
    }

    void flipByte(const std::string& file, std::streamoff at) const {
        std::fstream stream(folder() / file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekg(at);
        const auto byte = static_cast<char>(stream.get() ^ 0x40);
        stream.seekp(at);
        stream.put(byte);
    }

    /// Replaces a text in the manifest, once.
    void edit(const std::string& from, const std::string& to) const {
        std::ifstream in(folder() / "pack.json");
        std::string text(std::istreambuf_iterator<char>(in), {});
        in.close();
        const std::size_t at = text.find(from);
        if (at == std::string::npos) {
            QTest::qFail(("the manifest has no " + from).c_str(), __FILE__, __LINE__);
            return;
        }
        std::ofstream(folder() / "pack.json") << text.replace(at, from.size(), to);
    }

  private:
    QTemporaryDir m_directory;
};

} // namespace likeness::test
