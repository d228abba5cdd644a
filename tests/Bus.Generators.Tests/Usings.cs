global using Bus.Generators.Tests.Harness;
global using NUnit.Framework;
