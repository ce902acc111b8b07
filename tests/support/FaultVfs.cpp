// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "support/FaultVfs.h"

#include <sqlite3.h>

#include <new>

namespace likeness::test {
namespace {

// SQLite's interface is of C, so what its callbacks need is here.
sqlite3_vfs* g_real = nullptr;
sqlite3_vfs g_vfs{};
std::int64_t g_left = -1; ///< Changes until the first failure; negative: none fails.
int g_code = SQLITE_OK;
bool g_hasFailed = false;

/// Our file, with SQLite's own file behind it in the same memory.
struct FaultFile {
    sqlite3_file base;
    sqlite3_file* real;
};

sqlite3_file* realOf(sqlite3_file* file) {
    return reinterpret_cast<FaultFile*>(file)->real;
}

/// What the next change of a file comes to.
int fault() {
    if (g_left < 0) {
        return SQLITE_OK;
    }
    if (g_left > 0) {
        --g_left;
        return SQLITE_OK;
    }
    g_hasFailed = true;
    return g_code;
}

int closeFile(sqlite3_file* file) {
    return realOf(file)->pMethods != nullptr ? realOf(file)->pMethods->xClose(realOf(file)) : SQLITE_OK;
}
int readFile(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
    return realOf(file)->pMethods->xRead(realOf(file), to, count, at);
}
int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    const int failed = fault();
    return failed != SQLITE_OK ? failed : realOf(file)->pMethods->xWrite(realOf(file), from, count, at);
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    const int failed = fault();
    return failed != SQLITE_OK ? (failed == SQLITE_FULL ? SQLITE_IOERR_TRUNCATE : failed)
                               : realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file* file, int flags) {
    const int failed = fault();
    return failed != SQLITE_OK ? (failed == SQLITE_FULL ? SQLITE_IOERR_FSYNC : failed)
                               : realOf(file)->pMethods->xSync(realOf(file), flags);
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkLock(sqlite3_file* file, int* result) {
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}
int control(sqlite3_file* file, int what, void* argument) {
    return realOf(file)->pMethods->xFileControl(realOf(file), what, argument);
}
int sectorSize(sqlite3_file* file) {
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int characteristics(sqlite3_file* file) {
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}
int mapShared(sqlite3_file* file, int region, int size, int extend, void volatile** to) {
    return realOf(file)->pMethods->xShmMap(realOf(file), region, size, extend, to);
}
int lockShared(sqlite3_file* file, int offset, int count, int flags) {
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void barrierShared(sqlite3_file* file) {
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int unmapShared(sqlite3_file* file, int remove) {
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

const sqlite3_io_methods kMethods{
    2,          closeFile,     readFile,    writeFile, truncateFile, syncFile,        fileSize,
    lockFile,   unlockFile,    checkLock,   control,   sectorSize,   characteristics, mapShared,
    lockShared, barrierShared, unmapShared, nullptr,   nullptr};

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
    auto* const ours = new (file) FaultFile{};
    ours->real = reinterpret_cast<sqlite3_file*>(ours + 1);
    const int opened = g_real->xOpen(g_real, name, ours->real, flags, outFlags);
    ours->base.pMethods = ours->real->pMethods != nullptr ? &kMethods : nullptr;
    return opened;
}

} // namespace

FaultVfs::FaultVfs() {
    g_real = sqlite3_vfs_find(nullptr);
    g_vfs = *g_real;
    g_vfs.zName = "fault";
    g_vfs.szOsFile = static_cast<int>(sizeof(FaultFile)) + g_real->szOsFile;
    g_vfs.xOpen = openFile;
    g_vfs.pNext = nullptr;
    mend();
    sqlite3_vfs_register(&g_vfs, 1);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(&g_vfs);
    sqlite3_vfs_register(g_real, 1);
}

void FaultVfs::failFrom(std::int64_t count, int code) {
    g_left = count;
    g_code = code;
    g_hasFailed = false;
}

void FaultVfs::mend() {
    g_left = -1;
}

bool FaultVfs::hasFailed() const {
    return g_hasFailed;
}

} // namespace likeness::test
